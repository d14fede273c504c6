/** How the body of a letter or note begins: salutations and the set phrases of the genre. */
export const letterOpening =
  /^(?:(?:Your )?Excellenc(?:y|ies)\b|(?:Dear )?(?:Sir|Madam|Mr\.|Ms\.|Mrs\.|Colleagues?)\b[^.]{0,40}[,:]|Dear\s|I have the hono|(?:Up)?[Oo]n (?:the )?(?:express )?instructions?|Pursuant to|Further to|I am (?:writing|pleased)|I wish to|I should like|I would like|With reference to|In accordance with|Acting (?:up)?on|I regret|It is with|The Permanent (?:Observer )?Mission of|The Embassy of|Tengo el honor|Siguiendo instrucciones|Por instrucciones|J['’]ai l['’]honneur|D['’]ordre de|Sur (?:l['’])?instructions?|Имею честь|По поручению|От имени|أتشرف|يشرفني|بناء على تعليمات|بإيعاز من|我谨|谨|奉我国政府|奉本国政府)/u;

/** Headings that stand where the front page of a report ends and its text begins. */
export const bodyHeading =
  /^(?:Summary|Executive summary|Abstract|Contents|Introduction|(?:I|1)\.?\s+Introduction|Résumé|Resumen|Резюме|موجز|مقدمة|摘要|导言|一、导言|Table of contents|Annex|Preface|Foreword|Agenda|Adoption of the agenda)\s*[*:]*$/i;

/** How the body of a resolution or statement begins: the organ that speaks. */
export const organSpeaks =
  /^(?:The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|Council|Commission on Human Rights)|L['’]Assemblée générale|Le Conseil de sécurité|La Asamblea General|El Consejo de Seguridad|Генеральная Ассамблея|Совет Безопасности|(?:إن )?(?:الجمعية العامة|مجلس الأمن|المجلس الاقتصادي والاجتماعي|مجلس حقوق الإنسان)|大会|安全理事会|经济及社会理事会|人权理事会)(?:[,،，]|\s+(?:took note|decides|decided|welcomes|reaffirms|condemns)\b)/i;

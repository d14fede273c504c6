/** The word that stands for a signature in a printed letter, by language. */
export const signedCue =
  "\\((?:Signed|SIGNED|Signé|Signée|Firmado|Firmada|Подпись|подпись|توقيع)\\)|(?:Signed|SIGNED)(?:\\s+by)?\\s*:|(?:Signé|Firmado|Подпись)\\s*:";

/** The same behind the name, at the end of a line. */
export const signedAfterName: readonly string[] = ["(签名)", "（签名）", "(签字)", "（签字）"];

/** Formulas of courtesy that end a letter, after which the name and office stand. */
export const courtesy =
  /(?:^|[.]\s+)(?:(?:Please )?[Aa]ccept,|I (?:avail|take) (?:my|your)?self|Yours (?:sincerely|faithfully|truly)|Sincerely|Respectfully|(?:With (?:my )?)?(?:best|kind|highest) regards|Veuillez agréer|Le ruego acepte)/;

/** The first word of an office in a signature, so that a name ends where the office begins. */
export const officeInSignature =
  /(?<![\p{L}])(?:Ambassador|Permanent|Acting|Deputy|Chargée?|Minister|Prime|Secretary|Secretary-General|President|Chair(?:man|person|woman)?|Executive|Director|Head|Under-Secretary|Embajador|Embajadora|Representante|Encargad[oa]|Ambassadeur|Ambassadrice|Représentante?|Ministre|Посол|Постоянный|Временный|Министр|Постоянный|Vice-President|Judge|Registrar|Counsellor|Special|Coordinator|Commissioner|Prosecutor|Agent|Observer|Alternate|First|Independent|السفيرة?|الممثلة?|المندوبة?|القائمة?|وزيرة?|الوزيرة?|常驻(?:联合国)?(?:副|候补)?(?:代表|观察员)|大使|临时代办|公使|参赞|外交部长|Mr\. Speaker)(?![\p{L}])/u;

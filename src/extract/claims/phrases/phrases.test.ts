import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isQuickOn } from "../../../core/testing/is-quick.ts";
import { figureLines, readText, type TextReading } from "../testing/read-text.ts";

const languages = ["ar", "es", "fr", "ru", "zh"] as const;
type Language = (typeof languages)[number];

// One statement in five languages, as their writers would put it; each row must give the same figures.
const statements: readonly (readonly [string, Readonly<Record<Language, string>>])[] = [
  [
    "613 killed civilian | 106 killed women < 613 | 63 killed children < 613 | 70 killed elderly < 613",
    {
      fr: "Dans la nuit du 25 au 26 février 2044, 613 civils ont été tués à Lindhaven, dont 106 femmes, 63 enfants et 70 personnes âgées.",
      es: "En la noche del 25 al 26 de febrero de 2044, 613 civiles murieron en Lindhaven, entre ellos 106 mujeres, 63 niños y 70 ancianos.",
      ru: "В ночь с 25 на 26 февраля 2044 года в Линдхавене были убиты 613 мирных жителей, в том числе 106 женщин, 63 ребёнка и 70 пожилых людей.",
      ar: "في ليلة 25 إلى 26 شباط/فبراير 2044، قُتل 613 مدنياً في لندهافن، من بينهم 106 نساء و63 طفلاً و70 من كبار السن.",
      zh: "2044年2月25日至26日夜间，613名平民在林德哈芬被杀害，其中包括106名妇女、63名儿童和70名老人。",
    },
  ],
  [
    ">1000 injured | 1275 hostage | 150 missing",
    {
      fr: "Plus de 1 000 personnes ont été blessées, 1 275 ont été prises en otage et 150 sont toujours portées disparues.",
      es: "Más de 1.000 personas resultaron heridas, 1.275 fueron tomadas como rehenes y 150 siguen desaparecidas.",
      ru: "Более 1000 человек были ранены, 1275 были взяты в заложники, а 150 человек до сих пор считаются пропавшими без вести.",
      ar: "وأصيب أكثر من 000 1 شخص، وأُخذ 275 1 شخصاً كرهائن، ولا يزال 150 شخصاً في عداد المفقودين.",
      zh: "1 000多人受伤，1 275人被劫持为人质，150人仍然下落不明。",
    },
  ],
  [
    ">=92 destroyed | ~2500 displaced",
    {
      fr: "Selon la Commission d’enquête de Morvenia, au moins quatre-vingt-douze maisons ont été détruites et quelque 2 500 familles déplacées.",
      es: "Según la Comisión de Investigación de Morvenia, al menos noventa y dos viviendas fueron destruidas y unas 2.500 familias desplazadas.",
      ru: "По данным Комиссии по расследованию Морвении, не менее девяноста двух домов были разрушены, а около 2500 семей были перемещены.",
      ar: "ووفقاً للجنة التحقيق في مورفينيا، دُمر ما لا يقل عن اثنين وتسعين منزلاً وشُردت نحو 2500 أسرة.",
      zh: "据莫尔文尼亚调查委员会称，至少九十二所房屋被毁，约2 500个家庭流离失所。",
    },
  ],
  [
    "20-30 killed combatant",
    {
      fr: "Le Gouvernement a déclaré que les forces de Karthesia avaient tué entre 20 et 30 soldats, en application de la résolution 1244 (2043) et de l’article 51.",
      es: "El Gobierno declaró que las fuerzas de Karthesia habían matado a entre 20 y 30 soldados, en aplicación de la resolución 1244 (2043) y del artículo 51.",
      ru: "Правительство заявило, что силы Картезии убили от 20 до 30 солдат, во исполнение резолюции 1244 (2043) и статьи 51.",
      ar: "وذكرت الحكومة أن قوات كارتيزيا قتلت ما بين 20 و30 جندياً، عملاً بالقرار 1244 (2043) والمادة 51.",
      zh: "政府说，卡尔特西亚部队打死了20至30名士兵，援引第1244（2043）号决议和第五十一条。",
    },
  ],
  [
    "15 killed | 30 injured",
    {
      fr: "L’attaque, qui a duré 12 heures, a fait 15 morts et 30 blessés.",
      es: "El ataque, que duró 12 horas, dejó 15 muertos y 30 heridos.",
      ru: "В результате нападения, которое длилось 12 часов, погибло 15 и ранено 30 человек.",
      ar: "وأسفر الهجوم، الذي دام 12 ساعة، عن مقتل 15 شخصاً وإصابة 30.",
      zh: "袭击持续了12小时，造成15人死亡、30人受伤。",
    },
  ],
];

const read = (text: string, language: Language): TextReading => readText(text, { language });

describe("figures in Arabic, Chinese, French, Russian and Spanish", () => {
  test.each(
    statements.flatMap(([figures, texts]) =>
      languages.map((language) => [language, figures, texts] as const),
    ),
  )("finds in %s: %s", (language, figures, texts) => {
    expect(figureLines(read(texts[language], language)).join(" | ")).toBe(figures);
  });

  test.each([
    ["fr", "Aucun civil n’a été tué à Tarvo.", "none killed civilian"],
    [
      "fr",
      "Des dizaines de corps ont été exhumés dans 23 charniers découverts depuis 2043.",
      "vague exhumed | 23 discovered",
    ],
    ["fr", "Deux mille trois cent vingt et une personnes furent déportées.", "2321 deported"],
    ["fr", "12 hommes et 5 femmes ont été arrêtés.", "12 detained men | 5 detained women"],
    ["fr", "Une quarantaine de civils ont été blessés.", "~40 injured civilian"],
    [
      "fr",
      "64 détenus ont été torturés et 11 d’entre eux sont morts.",
      "64 tortured detainee | 11 killed < 64",
    ],
    ["fr", "Aucun otage n’a été libéré.", "none released"],
    ["fr", "Améliorer le sort de millions de personnes déplacées.", "vague displaced"],
    ["fr", "La mort de 12 Morvéniens a été confirmée.", "12 killed"],
    ["es", "El desplazamiento forzoso de más de 200.000 personas.", ">200000 displaced"],
    ["es", "Fueron ejecutados 14 prisioneros de guerra.", "14 executed prisoner-of-war"],
    ["es", "Ciento treinta y dos aldeas fueron arrasadas.", "132 destroyed"],
    ["ru", "Ни один гражданский не был убит.", "none killed civilian"],
    ["ru", "Свыше 2,5 тыс. человек пропали без вести.", ">2500 missing"],
    ["ru", "Освобождено 12 военнопленных.", "12 released prisoner-of-war"],
    ["ar", "قُتل شخصان وأصيب ثلاثة آخرون.", "2 killed | 3 injured"],
    ["ar", "قُتل ٤٢ مدنياً.", "42 killed civilian"],
    ["ru", "Ранены 58 детей и более 730 взрослых были убиты.", "58 injured children | >730 killed"],
    ["ar", "وأسر تسعة جنود.", "9 detained combatant"],
    ["ar", "ولم يفرج عن أي رهينة.", "none released"],
    ["ar", "دمرت مدرستان.", "2 destroyed"],
    ["ar", "وفاة 427 شخصا على الأقل.", ">=427 killed"],
    ["zh", "20多万人流离失所。", ">200000 displaced"],
    ["zh", "64名被拘留者遭受酷刑，其中11人死亡。", "64 tortured detainee | 11 killed < 64"],
    ["zh", "约2.5万人流离失所。", "~25000 displaced"],
    ["zh", "没有一名平民被杀。", "none killed civilian"],
  ] as const)("finds in %s: %s", (language, text, figures) => {
    expect(figureLines(read(text, language)).join(" | ")).toBe(figures);
  });

  test.each([
    ["fr", "La résolution 1244 (2043) condamne les meurtres commis à Tarvo."],
    ["fr", "Les articles 12 et 13 interdisent le meurtre de civils."],
    ["fr", "Le calendrier arrêté pour 2043 comprend 10 séances."],
    ["fr", "Un homme âgé de 34 ans a été tué."],
    ["fr", "Le calendrier arrêté pour la période 2024-2030 comprend les réunions."],
    ["es", "Una de cada cinco personas desapareció."],
    ["es", "Las seis violaciones graves contra los niños."],
    ["zh", "近五分之一丧生或失踪。"],
    ["es", "El párrafo 12 recuerda a los muertos."],
    ["es", "Los heridos esperaron 12 horas."],
    ["ru", "Пункт 12 резолюции напоминает о погибших."],
    ["ru", "Раненые ждали 12 часов."],
    ["ru", "В 2043 году были убиты мирные жители."],
    ["ar", "وفقا للفقرتين 2 و3 من القرار 12، ينبغي تعزيز توفير الخدمات."],
    ["ar", "في عام 2043 قُتل مدنيون."],
    ["zh", "第12段提到被杀害的平民。"],
    ["zh", "2043年有平民被杀害。"],
  ] as const)("leaves in %s: %s", (language, text) => {
    expect(figureLines(read(text, language))).toEqual([]);
  });

  test("dates, speakers and modality come with them", () => {
    const [first] = read(statements[0]?.[1].ar ?? "", "ar").claims;
    expect(first?.time?.value).toBe("2044-02-25/2044-02-26");
    const said = read("Selon la Mission d’observation, 12 personnes auraient été tuées.", "fr").claims[0];
    expect(said?.attribution.map(({ name }) => name.value).at(-1)).toBe("Mission d’observation");
    expect(said?.modality).toBe("alleged");
    const arabic = read(statements[3]?.[1].ar ?? "", "ar").claims[0];
    expect(arabic?.attribution.at(-1)?.name.value).toBe("الحكومة");
    expect(read("12 человек не были убиты.", "ru").claims[0]?.negated).toBe(true);
  });

  test("numerals that are none are told with the reason", () => {
    const text = "Les 12 heures d’attaque ont fait des morts, selon la résolution 1244.";
    const { nearMisses } = read(text, "fr");
    expect(nearMisses.map(({ span, reason }) => [text.slice(span.start, span.end), reason])).toEqual([
      ["12", "duration"],
      ["1244", "provision"],
    ]);
  });

  test("every claim stands on words of the text, whatever these are", () => {
    const pieces = statements.flatMap(([, texts]) =>
      languages.flatMap((one) => texts[one].split(/(?=[ ،,，])/)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 40 }),
        (language, words) => {
          const { text, claims, nearMisses } = read(words.join(""), language);
          for (const claim of claims) {
            expect(claim.span.end).toBeGreaterThan(claim.span.start);
            expect(claim.span.start).toBeGreaterThanOrEqual(claim.sentence.start);
            expect(claim.sentence.end).toBeLessThanOrEqual(text.length);
            expect(claim.figure?.words.end).toBeLessThanOrEqual(claim.sentence.end);
          }
          for (const { span } of nearMisses) expect(span.end).toBeGreaterThan(span.start);
          expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ["fr", "12 tués et 13 blessés, dont "],
    ["fr", "quatre-vingt-"],
    ["ru", "от 2 до 3 убитых "],
    ["ar", "وقتل 275 1 "],
    ["zh", "一百二十万"],
    ["zh", "死亡12"],
    ["es", "según declaró que "],
  ] as const)("text made to be slow takes time in proportion to its length (%s: %s)", (language, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(isQuickOn(text, (part) => read(part, language), 300)).toBe(true);
  });
});

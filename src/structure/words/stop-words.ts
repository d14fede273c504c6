/** Words that are frequent in one language and rare in the others, by ISO 639-1 code. */
export const stopWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: "the of and to in that was by with which have been from this their is",
    fr: "le la les des et du dans une que pour par sur au est qui aux ces",
    es: "el los las del y una que por con para en se su como al fueron",
    ru: "и в на что с по от для не как это из были за также",
    de: "der die das und den von mit ist nicht auf dem eine für im zu",
    ar: "في من على إلى أن التي عن هذا مع",
  }).flatMap(([code, words]) => words.split(" ").map((word) => [`${code} ${word}`, code] as const)),
);

/** The codes, in the order in which ties are settled. */
export const languageCodes = ["en", "fr", "es", "ru", "de", "ar"] as const;

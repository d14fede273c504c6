/** The word for a resolution or decision in front of its number, in the languages that are read. */
export const resolutionWords: readonly string[] = [
  "[Rr]esolutions?",
  "RESOLUTIONS?",
  "[Dd]ecisions?",
  "[Rr]ésolutions?",
  "[Dd]écisions?",
  "[Rr]esoluci(?:ón|ones)",
  "[Рр]езолюци(?:я|и|ю|ей|ях|ями|ям|й)",
  "UNSCR",
  "UNSC Res\\.?",
  "UNGA Res\\.?",
  "Res\\.",
];

/** Month names as regular expression, for dates behind a number: `of 3 May 2021`. */
export const monthWords =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December" +
  "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre" +
  "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre" +
  "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)";

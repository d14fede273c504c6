/** The word for a resolution or decision in front of its number, in the languages that are read. */
export const resolutionWords: readonly string[] = [
  "[Rr]esolutions?",
  "RESOLUTIONS?",
  "[Dd]ecisions?",
  "[Rr]ésolutions?",
  "[Dd]écisions?",
  "[Rr]esoluci(?:ón|ones)",
  "[Рр]езолюци(?:я|и|ю|ей|ях|ями|ям|й)",
  "[Рр]ешени(?:е|я|ем|ю|й|ях|ями)",
  "[وف]?[بلك]?(?:ال|ل)?(?:قرار|مقرر)(?:ات|ين|ان|ي)?(?:ها|ه|هما)?",
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
  "|كانون الثاني/يناير|شباط/فبراير|آذار/مارس|نيسان/أبريل|أيار/مايو|حزيران/يوني[هو]|تموز/يولي[هو]|آب/أغسطس|أيلول/سبتمبر|تشرين الأول/أكتوبر|تشرين الثاني/نوفمبر|كانون الأول/ديسمبر|يناير|فبراير|مارس|أبريل|مايو|يوني[هو]|يولي[هو]|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر" +
  "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)";

/** How the titles of letters, identical letters and notes verbales begin, by language. */
export const letterTitleStart = [
  "(?:Joint\\s+|Identical\\s+|Open\\s+)?Letters?,?\\s+dated\\s",
  "(?:Identical\\s+)?Notes?\\s+verbales?\\s+(?:dated\\s|from\\s)",
  "(?:Identical\\s+|Joint\\s+)?Letters?\\s+from\\s+the\\s",
  "Telegram\\s+dated\\s",
  "Dated\\s+(?=\\d{1,2}\\s+\\w+\\s+\\d{4}\\s+from\\s)",
  "Cablegram\\s+dated\\s",
  "Lettres?(?:\\s+identiques?)?,?\\s+(?:datées?\\s+du|en\\s+date\\s+du|adressées?)\\s",
  "Notes?\\s+verbales?\\s+(?:datées?\\s+du|adressées?)\\s",
  "Cartas?(?:\\s+idénticas)?\\s+(?:de\\s+fecha|dirigidas?)\\s",
  "Notas?\\s+verbal(?:es)?\\s+(?:de\\s+fecha|dirigidas?)\\s",
  "(?:Идентичные\\s+письма|Письмо|Письма)\\s+(?:\\S+\\s+){0,14}?от\\s",
  "(?:رسالة|رسالتان|رسائل)(?:\\s+متطابقتان|\\s+متطابقة)?\\s+مؤرخ",
  "(?:مذكرة|مذكرتان|مذكرات)\\s+شفوي[ةتان]+\\s+مؤرخ",
  "\\d{4}年\\d{1,2}月\\d{1,2}日[^\\n。]{2,80}(?:给|致)[^\\n。]{2,40}的(?:同文)?(?:信|普通照会)",
  "Вербальная\\s+нота\\s+(?:\\S+\\s+){0,14}?от\\s",
].join("|");

/** Titles that name another kind of document and its author. */
export const otherTitleStart = [
  "(?:(?!Annual\\s)[\\p{L}-]+[ \\u00a0]+){0,3}?Reports?\\*{0,3}\\s+(?:of|by|submitted|on|prepared|pursuant)\\s",
  "Notes?\\s+by\\s+the\\s",
  "(?:Joint\\s+|Exposé\\s+)?Written\\s+statement",
  "Statement\\s+(?:by|of)\\s+the\\s",
  "Memorandum\\s+(?:by|of)\\s+the\\s",
  "Résolution\\s+adoptée\\s",
  "Resolution\\s+adopted\\s",
  "Resolución\\s+aprobada\\s",
  "Резолюция,\\s+принятая\\s",
  "Decision\\s+adopted\\s",
  "Rapport\\s+du\\s",
  "Informe\\s+del?\\s",
  "Доклад\\s",
  "قرار\\s+اتخذ[هت]*\\s",
  "مقرر\\s+اتخذ[هت]*\\s",
  "تقرير\\s+(?:ال|مقدم)",
  "\\d{4}年\\d{1,2}月\\d{1,2}日[^\\n，。]{0,20}(?:决议|决定)(?=\\s)",
].join("|");

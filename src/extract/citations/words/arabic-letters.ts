/** The Arabic letters by which resolutions adopted in parts are told apart, in the order of A, B, C. */
export const arabicLetters: readonly string[] =
  "ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد".split(
    " ",
  );

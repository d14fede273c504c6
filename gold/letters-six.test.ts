import { describe, expect, test } from "vitest";
import { agreementOfLetters } from "./letters-six.js";
import { languages } from "./six-languages.js";

const fields = [
  "head",
  "agenda items",
  "sender, date",
  "addressees",
  "signatories",
  "request",
  "blocks",
  "notes",
  "citations",
  "figures",
  "times, speakers",
];

describe("a letter in six languages", () => {
  const agreement = agreementOfLetters();

  test.each(languages.flatMap((language) => fields.map((field) => [field, language] as const)))(
    "has the same %s in %s, F1 0.97 or more",
    (field, language) => {
      const { both, english, other } = agreement.get(`${field}\t${language}`) ?? {
        both: 0,
        english: 1,
        other: 0,
      };
      expect(english).toBeGreaterThan(0);
      expect((2 * both) / (english + other)).toBeGreaterThanOrEqual(0.97);
    },
  );
});

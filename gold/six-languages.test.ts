import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { agreementOfLanguages, languages, sixLanguages } from "./six-languages.js";

// What the reading of each language must have in common with that of the English text, as F1. French, Russian and
// Spanish leave the agenda item's title out of some heads where English prints it.
const floors: Readonly<Record<string, number>> = {
  symbols: 0.999,
  organs: 0.999,
  sessions: 0.999,
  dates: 0.999,
  form: 0.999,
  "agenda items": 0.97,
  "agenda titles": 0.94,
  paragraphs: 0.98,
  notes: 0.998,
  citations: 0.96,
};

describe.skipIf(!existsSync(sixLanguages))("a resolution in six languages (../shared/corpus)", () => {
  const agreement = agreementOfLanguages();

  test.each(languages.flatMap((language) => Object.keys(floors).map((field) => [field, language] as const)))(
    "has the same %s in %s",
    (field, language) => {
      const found = agreement?.get(`${field}\t${language}`);
      expect(found).toBeDefined();
      const { both = 0, english = 0, other = 0 } = found ?? {};
      expect((2 * both) / (english + other)).toBeGreaterThan(floors[field] ?? 1);
    },
  );
});

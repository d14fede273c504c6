import { describe, expect, test } from "vitest";
import { readText } from "../testing/read-text.ts";

describe("modality", () => {
  test.each([
    ["Six persons were allegedly killed.", "alleged"],
    ["Six persons may have been killed.", "hypothetical"],
    ["The Ministry denied that six persons were killed.", "denied"],
    ["They threatened to kill ten judges.", "intended"],
    ["If six persons were killed, it must be known.", "hypothetical"],
    ["There were reports that six persons had been killed.", "asserted"],
    ["He was alarmed by reports that six persons had been killed.", "alleged"],
    ["It is not true that six persons were killed.", "denied"],
    ["Were six persons killed?", "questioned"],
    ["In May 1993 six persons were killed.", "asserted"],
    ["Six persons who could not walk were killed.", "asserted"],
    ["Survivors reported that six persons were killed.", "asserted"],
    ["No fewer than six persons were killed.", "asserted"],
  ])("%s is %s", (text, modality) => {
    const claim = readText(text).claims.find((one) => one.figure !== undefined);
    expect(claim?.modality).toBe(modality);
  });
});

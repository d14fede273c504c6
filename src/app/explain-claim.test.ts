import { expect, test } from "vitest";
import { comesOutWords } from "../core/index.ts";
import { explainClaim } from "./explain-claim.ts";
import { makeReading } from "./make-reading.ts";

const reading = makeReading(new TextEncoder().encode("In Tarvo 613 civilians were killed.\n"));
const [claim] = reading.claims;
const id = claim?.id ?? "";

test("a claim comes out the same when its reading's text is read again", () => {
  const told = explainClaim(reading, id);
  expect(told?.same).toBe(true);
  expect(told?.steps.length).toBeGreaterThan(4);
});

test("a claim of an older version that would be read otherwise today is said to be", () => {
  const older = {
    ...reading,
    reader: { name: "aver", version: "0.0.9" },
    claims: reading.claims.map((one) => ({ ...one, modality: "alleged" as const })),
  };
  const told = explainClaim(older, id);
  expect(told?.same).toBe(false);
  expect(told === undefined ? "" : comesOutWords(told)).toMatch(
    /0\.0\.9.*comes out otherwise.*older version/,
  );
});

test("a claim that is not in the reading has no explanation", () => {
  expect(explainClaim(reading, "casualty-1-2")).toBeUndefined();
});

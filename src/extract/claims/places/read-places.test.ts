import { describe, expect, test } from "vitest";
import { readText } from "../testing/read-text.ts";

function placesIn(text: string): readonly string[] {
  return (
    readText(text)
      .claims.find((claim) => claim.figure !== undefined)
      ?.places.map((place) => place.value) ?? []
  );
}

describe("places", () => {
  test.each([
    [
      "Six were killed in the town of Lindhaven in the Sulmere region of Veldania.",
      ["Lindhaven", "Sulmere", "Veldania"],
    ],
    ["Six were killed near Tarvo.", ["Tarvo"]],
    ["Six were killed in the village of Deir el Arn.", ["Deir el Arn"]],
    ["Six residents of Tarvo were killed.", ["Tarvo"]],
  ])("finds %s", (text, names) => {
    expect(placesIn(text)).toEqual(names);
  });
  test.each([
    "Six were killed in May.",
    "Six were killed in Veldanian custody.",
    "Six were killed, as stated in the Security Council.",
    "Six were killed in houses.",
  ])("leaves %s", (text) => {
    expect(placesIn(text)).toEqual([]);
  });
  test("the paragraph's place and time are inherited, and say so", () => {
    const reading = readText(
      "On 5 May 1993, forces shelled Tarvo, and two were killed in Tarvo. Six were wounded.",
    );
    const last = reading.claims.at(-1);
    expect(last?.places[0]).toMatchObject({ value: "Tarvo", basis: "inherited" });
    expect(last?.time).toMatchObject({ value: "1993-05-05", basis: "inherited" });
  });
});

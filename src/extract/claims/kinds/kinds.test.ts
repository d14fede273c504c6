import { describe, expect, test } from "vitest";
import type { Claim, ClaimKind } from "../../../core/index.ts";
import { given, readText } from "../testing/read-text.ts";

const sender = { office: given("Permanent Representative"), party: given("Veldania") };

function of(kind: ClaimKind, text: string): readonly Claim[] {
  return readText(text, { sender }).claims.filter((claim) => claim.kind === kind);
}

describe("qualifications", () => {
  test("one claim a term, with the thing qualified and who qualifies it", () => {
    const claims = of(
      "qualification",
      "A number of parliaments condemned the slaughter in Tarvo as an act of genocide or a crime against humanity.",
    );
    expect(claims.map((claim) => [claim.qualification?.value, claim.joinedBy, claim.object?.value])).toEqual([
      ["act of genocide", "or", "the slaughter in Tarvo"],
      ["crime against humanity", "or", "the slaughter in Tarvo"],
    ]);
    expect(claims[0]?.attribution).toHaveLength(2);
  });
  test.each([
    ["These acts amount to a war crime.", "war crime"],
    ["The shelling constitutes ethnic cleansing.", "ethnic cleansing"],
    [
      "The crimes were part of a widespread and systematic policy of terror.",
      "widespread and systematic policy of terror",
    ],
    ["War crimes committed by the militia must be punished.", "War crimes"],
  ])("finds %s", (text, term) => {
    expect(of("qualification", text).map((claim) => claim.qualification?.value)).toEqual([term]);
  });
  test.each([
    "The Convention on the Prevention and Punishment of the Crime of Genocide entered into force.",
    "The Tribunal tries war crimes.",
    "He described the house as old.",
    "There is a war crimes unit.",
  ])("leaves %s", (text) => {
    expect(of("qualification", text)).toEqual([]);
  });
  test("a negated qualification is denied", () => {
    const [claim] = of("qualification", "These acts do not constitute genocide.");
    expect(claim).toMatchObject({ negated: true, modality: "denied" });
  });
});

describe("positions", () => {
  test.each([
    ["My Government rejects these allegations.", "rejects", 1],
    ["Veldania condemns the attack.", "condemns", 1],
    ["The Security Council condemned the attack.", "condemns", 2],
    ["We call upon the parties to withdraw.", "calls-for", 1],
    ["Veldania welcomes the report.", "welcomes", 1],
  ])("finds %s", (text, stance, speakers) => {
    const claims = of("position", text);
    expect(claims.map((claim) => claim.stance?.value)).toEqual([stance]);
    expect(claims[0]?.attribution).toHaveLength(speakers);
  });
  test.each([
    "The condemned prisoners were moved.",
    "The attack was condemned.",
    "To reject this would be wrong.",
  ])("leaves %s", (text) => {
    expect(of("position", text)).toEqual([]);
  });
});

describe("obligations", () => {
  test("a duty with its bearer and instrument", () => {
    const [claim] = of(
      "obligation",
      "The obligation of States to punish such crimes is prescribed in the relevant international instruments.",
    );
    expect(claim?.duty?.value).toBe("punish such crimes");
    expect(claim?.agents.map((agent) => agent.value)).toEqual(["States"]);
    expect(claim?.instrument?.value).toContain("international instruments");
  });
  test.each([
    "Its responsibility for the attack is known.",
    "It was a duty station.",
    "He did what he could.",
  ])("leaves %s", (text) => {
    expect(of("obligation", text)).toEqual([]);
  });
});

describe("events, sites, proceedings, property", () => {
  test("an event with agent, target, time and place", () => {
    const [claim] = of("event", "On 5 May 1993, the Ostrelian armed forces shelled the town of Lindhaven.");
    expect(claim?.agents.map((agent) => agent.value)).toEqual(["Ostrelian armed forces"]);
    expect(claim?.affected.map((one) => one.value)).toEqual(["the town of Lindhaven"]);
    expect(claim?.time?.value).toBe("1993-05-05");
    expect(claim?.places.map((place) => place.value)).toEqual(["Lindhaven"]);
  });
  test.each(["Attack helicopters were seen.", "They struck a balance.", "A fund was launched."])(
    "no event in %s",
    (text) => {
      expect(of("event", text)).toEqual([]);
    },
  );
  test("a proceeding, and impunity as its outcome", () => {
    expect(
      of("proceeding", "The perpetrators continue to enjoy impunity.").map((claim) => claim.outcome?.value),
    ).toEqual(["impunity"]);
    expect(of("proceeding", "It took steps to investigate and prosecute the violations.")).toHaveLength(1);
    expect(of("proceeding", "They tried to leave, in charge of nothing.")).toEqual([]);
  });
  test("property destroyed without a number", () => {
    const [claim] = of("property", "The desecration of cultural heritage was deliberate.");
    expect(claim?.category?.value).toBe("damaged");
    expect(of("property", "The destruction of trust was deliberate.")).toEqual([]);
  });
  test("a site named without a number", () => {
    expect(of("site", "They were held in detention camps.")).toHaveLength(1);
    expect(of("site", "They were held in summer camps.")).toEqual([]);
  });
});

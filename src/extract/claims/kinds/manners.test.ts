import { describe, expect, test } from "vitest";
import type { Claim, ClaimKind } from "../../../core/index.ts";
import { given, readText } from "../testing/read-text.ts";

const sender = { office: given("Permanent Representative"), party: given("Veldania") };

function of(kind: ClaimKind, text: string): readonly Claim[] {
  return readText(text, { sender }).claims.filter((claim) => claim.kind === kind);
}

function names(fields: readonly { readonly value: string }[]): string {
  return fields.map((field) => field.value).join(" + ");
}

/** `stance: object | speaker beyond the author`. */
function position(text: string): readonly string[] {
  return of("position", text).map((claim) => {
    const speakers = names(claim.attribution.slice(1).map((speaker) => speaker.name));
    return [`${claim.stance?.value}: ${claim.object?.value}`, ...(speakers === "" ? [] : [speakers])].join(
      " | ",
    );
  });
}

const positions: readonly (readonly [string, readonly string[]])[] = [
  ["We reject, however, the allegation of a massacre.", ["rejects: the allegation of a massacre"]],
  [
    "My Government deplores that vote and asks the Council to reconsider it.",
    ["regrets: that vote", "calls-for: the Council to reconsider it"],
  ],
  [
    "Veldania strongly condemns this attack and demands the withdrawal of all forces.",
    ["condemns: this attack", "demands: the withdrawal of all forces"],
  ],
  [
    "I strongly condemned the attack and demanded that its authors be tried.",
    ["condemns: the attack", "demands: its authors be tried"],
  ],
  ["The Government of Veldania therefore calls upon the Council to act.", ["calls-for: the Council to act"]],
  ["We protest against this falsehood.", ["condemns: this falsehood"]],
  ["Veldania protests in the strongest terms against the bombing.", ["condemns: the bombing"]],
  ["Veldania wishes to express its gratitude to the mediators.", []],
  ["My Government takes note of the report with regret.", []],
  [
    "Expressing its grave concern at the bombing, the Council condemns the killing of civilians.",
    ["condemns: the killing of civilians | Council"],
  ],
  [
    "Condemning the shelling of towns, Veldania calls for a ceasefire.",
    ["condemns: the shelling of towns", "calls-for: a ceasefire"],
  ],
  ["Veldania continues to support the efforts of the mediators.", ["supports: the efforts of the mediators"]],
  [
    "My delegation would like to welcome the release of the prisoners.",
    ["welcomes: the release of the prisoners"],
  ],
  ["Veldania does not recognise the annexation of the valley.", ["recognises: the annexation of the valley"]],
  [
    "Veldania has never recognised the annexation of the valley.",
    ["recognises: the annexation of the valley"],
  ],
  [
    "Veldania categorically rejects the accusations contained in that letter.",
    ["rejects: the accusations contained in that letter"],
  ],
  ["Karthesia flatly denies any part in the raid.", ["denies: any part in the raid | Karthesia"]],
  ["These accusations are categorically rejected by my Government.", ["rejects: These accusations"]],
  ["The shelling was condemned by the Security Council.", ["condemns: The shelling | Security Council"]],
  [
    "All Member States are urged to protect religious sites.",
    ["calls-for: All Member States are urged to protect religious sites"],
  ],
  [
    "The Council, in its resolution 9511 (2003), demanded an end to all support for such groups.",
    ["demands: an end to all support for such groups | Council"],
  ],
  ["Karthesia must be urged to withdraw.", []],
  ["My Government remains committed to a peaceful settlement.", ["commits: a peaceful settlement"]],
  ["Veldania reserves the right to defend itself.", ["commits: defend itself"]],
  ["Veldania reaffirms its commitment to the ceasefire.", ["commits: the ceasefire"]],
  [
    "Both Governments have undertaken to rebuild the chapels.",
    ["commits: rebuild the chapels | Governments"],
  ],
  ["Veldania takes exception to the wording of the report.", ["rejects: the wording of the report"]],
  [
    "The Council regrets that the authors have not been named.",
    ["regrets: the authors have not been named | Council"],
  ],
  ["My Government is grateful for the candour of the report.", ["welcomes: the candour of the report"]],
  ["Veldania cannot accept that explanation.", ["rejects: that explanation"]],
  ["The supported roof fell on the demand note.", []],
  ["He asked when the bridge would open.", []],
  ["The welcome ceremony was held at the port.", []],
  ["The request of the bank was filed.", []],
  ["A wall supports the terrace.", []],
  ["The parties asked the same question.", []],
  ["The rejected applications were returned.", []],
];

/** `term < object | modality`. */
function qualification(text: string): readonly string[] {
  return of("qualification", text).map((claim) =>
    [
      `${claim.qualification?.value} < ${claim.object?.value}`,
      ...(claim.modality === "asserted" ? [] : [claim.modality]),
    ].join(" | "),
  );
}

const qualifications: readonly (readonly [string, readonly string[]])[] = [
  ["Such conduct amounts to a crime against humanity.", ["crime against humanity < Such conduct"]],
  ["The siege may amount to a war crime.", ["war crime < The siege | hypothetical"]],
  ["These acts could constitute war crimes.", ["war crimes < These acts | hypothetical"]],
  ["The burning of the town was nothing short of genocide.", ["genocide < The burning of the town"]],
  ["The massacre of Tarvo bears all the hallmarks of genocide.", ["genocide < The massacre of Tarvo"]],
  [
    "The expulsion of the villagers is a textbook case of ethnic cleansing.",
    ["ethnic cleansing < The expulsion of the villagers"],
  ],
  [
    "Veldania considers the bombing to be a flagrant violation of Article 2 of the Charter.",
    ["flagrant violation < the bombing"],
  ],
  ["We hold this to be an act of State terrorism.", ["State terrorism < this"]],
  ["The findings point to crimes against humanity.", ["crimes against humanity < The findings"]],
  ["The Commission described the raid as an act of aggression.", ["act of aggression < the raid"]],
  ["The deportations have been described as ethnic cleansing.", ["ethnic cleansing < The deportations"]],
  ["The killings are tantamount to extermination.", ["extermination < The killings"]],
  ["This was genocide.", ["genocide < This"]],
  ["The blockade is a form of collective punishment.", ["collective punishment < The blockade"]],
  ["The Court held that the shelling was not a war crime.", ["war crime < the shelling | denied"]],
  ["The siege falls within the definition of genocide.", ["genocide < The siege"]],
  [
    "The destruction of the chapels is a grave breach of the Fourth Geneva Convention.",
    ["grave breach < The destruction of the chapels"],
  ],
  [
    "The use of the school as a firing position is a violation of international humanitarian law.",
    ["violation of international humanitarian law < The use of the school as a firing position"],
  ],
  [
    "There are reasonable grounds to believe that the militia committed war crimes.",
    ["war crimes < undefined"],
  ],
  ["Genocide studies are taught at Lindhaven.", []],
  ["The bench is a form of rest.", []],
  ["He considers the matter to be closed.", []],
  ["The meeting was on the prevention of genocide.", []],
];

/** `bearer: duty`. */
function obligation(text: string): readonly string[] {
  return of("obligation", text).map((claim) => `${names(claim.agents)}: ${claim.duty?.value}`);
}

const obligations: readonly (readonly [string, readonly string[]])[] = [
  ["Karthesia is under an obligation to search for the missing.", ["Karthesia: search for the missing"]],
  ["Karthesia must immediately withdraw its forces.", ["Karthesia: immediately withdraw its forces"]],
  [
    "Each High Contracting Party shall search for persons accused of grave breaches.",
    ["High Contracting Party: search for persons accused of grave breaches"],
  ],
  [
    "Belmarsia remains obliged to comply with the order in full.",
    ["Belmarsia: comply with the order in full"],
  ],
  [
    "The occupying Power is bound by the Fourth Geneva Convention.",
    ["occupying Power: the Fourth Geneva Convention"],
  ],
  ["States have a duty to punish those responsible.", ["States: punish those responsible"]],
  [
    "The resolution obliges all States to refrain from providing support.",
    ["States: refrain from providing support"],
  ],
  ["The parties are required by the Convention to record the graves.", ["parties: record the graves"]],
  [
    "The use of a hospital as a firing position is prohibited by article 28 of the Convention.",
    [": The use of a hospital as a firing position"],
  ],
  ["Those responsible must be brought to justice.", ["Those responsible: be brought to justice"]],
  ["Karthesia’s obligation to return the remains is not conditional.", ["Karthesia: return the remains"]],
  ["Under the Agreement both sides undertook to respect the border.", [": respect the border"]],
  ["Accountability is imperative and must be inevitable.", [": be inevitable"]],
  ["The journey must have taken two days.", []],
  ["It must be noted that the road was closed.", []],
  ["The letter must have been lost.", []],
  ["We must recall the words of the Charter.", []],
  ["I shall be grateful if you would circulate this letter.", []],
  ["He was on duty to watch the gate.", []],
];

/** `words (agents) [outcome] {court}`. */
function proceeding(text: string): readonly string[] {
  return of("proceeding", text).map((claim) => {
    const agents = names(claim.agents);
    return [
      claim.object?.value ?? "-",
      ...(agents === "" ? [] : [`by ${agents}`]),
      ...(claim.outcome === undefined ? [] : [`= ${claim.outcome.value}`]),
      ...(claim.court === undefined ? [] : [`at ${claim.court.value}`]),
    ].join(" ");
  });
}

const proceedings: readonly (readonly [string, readonly string[]])[] = [
  ["Karthesia has taken decisive steps to investigate the killings.", ["the killings by Karthesia"]],
  [
    "Colonel Morden was sentenced to 20 years by the Lindhaven District Court.",
    ["Colonel Morden = sentenced to 20 years at Lindhaven District Court"],
  ],
  ["Two officers were indicted for murder.", ["Two officers = indicted"]],
  ["The commander was acquitted on all counts.", ["The commander = acquitted"]],
  ["A criminal case was opened into the killings.", ["the killings"]],
  ["Arrest warrants have been issued for three officers.", ["three officers = Arrest warrants"]],
  ["The file was referred to the Prosecutor.", ["The file = referred to the Prosecutor"]],
  ["No one has been brought to justice for the massacre.", ["No one"]],
  ["The perpetrators have never been brought before a judge.", ["The perpetrators"]],
  ["The killers still enjoy impunity.", ["The killers = impunity"]],
  [
    "Veldania has today lodged an application with the Northern Court.",
    ["an application by Veldania at Northern Court"],
  ],
  ["The Prosecutor opened an investigation into the raid.", ["the raid by Prosecutor"]],
  ["The tribunal convicted the general of murder.", ["the general of murder by tribunal = convicted"]],
  ["The two men were put on trial in Sulmere.", ["The two men"]],
  ["None of the seven officers named has been tried.", ["None of the seven officers named"]],
  ["The investigation was closed for lack of evidence.", ["lack of evidence"]],
  ["He tried to leave the town.", []],
  ["The battery was charged overnight.", []],
  ["The judgment of history will be harsh.", []],
  ["Crews opened the road into the valley.", []],
  ["The officer in charge slept.", []],
  ["The case was full of apples.", []],
];

describe("claims that count nothing, as people word them", () => {
  test.each(positions)("positions in %s", (text, found) => {
    expect(position(text)).toEqual(found);
  });
  test.each(qualifications)("qualifications in %s", (text, found) => {
    expect(qualification(text)).toEqual(found);
  });
  test.each(obligations)("obligations in %s", (text, found) => {
    expect(obligation(text)).toEqual(found);
  });
  test.each(proceedings)("proceedings in %s", (text, found) => {
    expect(proceeding(text)).toEqual(found);
  });
});

describe("agents and affected are noun phrases or nothing", () => {
  test.each([
    ["The aggression of Karthesia against Veldania went on.", "Karthesia"],
    ["Karthesia’s aggression against Veldania went on.", "Karthesia"],
    ["The Tarvo bridge shortly before midnight and the shelling of the town were filmed.", ""],
  ])("the agent of %s", (text, agent) => {
    expect(names(of("event", text)[0]?.agents ?? [])).toBe(agent);
  });
  test("the one attacked is the affected", () => {
    const [claim] = of("event", "The aggression of Karthesia against Veldania went on.");
    expect(names(claim?.affected ?? [])).toBe("Veldania");
  });
});

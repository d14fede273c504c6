import { describe, expect, test } from "vitest";
import { given, readText } from "../testing/read-text.ts";

const sender = { office: given("Permanent Representative"), party: given("Veldania") };

/** Speakers after the author of the last figure of a text, and how the figure stands where not asserted. */
function saidBy(text: string): string {
  const claim = readText(text, { sender }).claims.findLast((one) => one.figure !== undefined);
  if (claim === undefined) return "nothing read";
  const names = claim.attribution.slice(1).map((speaker) => speaker.name.value);
  return [...names, ...(claim.modality === "asserted" ? [] : [`(${claim.modality})`])].join(" > ");
}

const named: readonly (readonly [string, string])[] = [
  ["Mercy Watch put the death toll at 41.", "Mercy Watch"],
  [
    "The Ministry of Health of Karthesia puts the number of the dead at 41.",
    "Ministry of Health of Karthesia",
  ],
  ["The number of those killed was put at 41 by the Relief Committee.", "Relief Committee"],
  ["The Sulmere Observatory gave a figure of 41 dead.", "Sulmere Observatory"],
  ["The figures of the Relief Committee speak of 41 dead.", "Relief Committee"],
  ["By the Committee’s count, 41 people were killed.", "Committee"],
  [
    "A statement by the General Staff of Ostrelia said 41 soldiers had been killed.",
    "General Staff of Ostrelia",
  ],
  ["A report of the Tarvo Commission states that 41 civilians were killed.", "Tarvo Commission"],
  ["In the words of Bishop Orlan Teck, “41 people were burned alive”.", "Bishop Orlan Teck"],
  ["On the authority of the district surgeon, 41 people had died.", "district surgeon"],
  [
    "Citing the hospital’s director, the Lindhaven Herald reported that 41 people had died.",
    "Lindhaven Herald > hospital’s director",
  ],
  [
    "The Lindhaven Herald, quoting police sources, put the death toll at 41.",
    "Lindhaven Herald > police sources",
  ],
  ["Colonel Ras Morden is quoted as saying that 41 villagers were killed.", "Colonel Ras Morden"],
  ["It was reported by Ostrelian radio that 41 villagers were killed.", "Ostrelian radio > (alleged)"],
  ["The deaths of 41 villagers were documented by Mercy Watch.", "Mercy Watch"],
  ["A total of 41 civilian deaths were recorded by the mission.", "mission"],
  ["The death of 41 persons was confirmed by the Ministry of the Interior.", "Ministry of the Interior"],
  ["The Commission recorded the killing of 41 civilians.", "Commission"],
  ["The Office verified 41 civilian deaths in June.", "Office"],
  [
    "The armed forces of Ostrelia acknowledged that 41 civilians had been killed.",
    "armed forces of Ostrelia",
  ],
  ["The Governor admitted that 41 prisoners had died in custody.", "Governor"],
  ["General Toll conceded that his men had killed 41 prisoners.", "General Toll"],
  ["A nurse testified that 41 patients were shot.", "nurse"],
  ["Two survivors described how soldiers killed 41 villagers.", "Two survivors"],
  ["Witnesses told the mission that 41 villagers were killed.", "Witnesses"],
  ["Residents of Tarvo said that 41 people had been taken away and killed.", "Residents of Tarvo"],
  ["Hospital sources said 41 people had died.", "Hospital sources"],
  ["Police said 41 people were injured.", "Police"],
  ["At least 41 people were killed, officials said on Tuesday.", "officials"],
  ["“41 people were killed,” said Mara Dolen, a spokeswoman for the Relief Committee.", "Mara Dolen"],
  ["At least 41 people, the Lindhaven Herald reported, were killed.", "Lindhaven Herald"],
  ["The mayor of Tarvo, Ilan Brock, told reporters that 41 people had been killed.", "mayor of Tarvo"],
  ["In its report of 3 May 1994, the Tarvo Commission recorded 41 deaths.", "Tarvo Commission"],
  [
    "The Tarvo Commission, in a letter dated 3 May 1994, stated that 41 persons had been killed.",
    "Tarvo Commission",
  ],
  [
    "The Minister for Foreign Affairs of Karthesia, Mr. Odo Vann, in a statement of 4 June, alleged that 41 persons were killed.",
    "Mr. Odo Vann > (alleged)",
  ],
  ["The Relief Committee (RC) opened an office. RC said that 41 persons had been killed.", "RC"],
  ["Mercy Watch visited the town. According to the organization, 41 persons had been killed.", "Mercy Watch"],
  [
    "The Tarvo Commission reported that the bridge was mined. The Commission also found that 41 civilians were killed.",
    "Commission",
  ],
  [
    "Mercy Watch said that the hospital was shelled. It added that 41 patients had been killed.",
    "Mercy Watch",
  ],
  ["Dr. Hanna Volk said the ward was hit. She said 41 patients were killed.", "Dr. Hanna Volk"],
  ["Mercy Watch reported that soldiers entered the town. The same source put the dead at 41.", "Mercy Watch"],
  [
    "Mercy Watch reported that 12 people were killed, and the Red Star Society that 41 were.",
    "Red Star Society",
  ],
  [
    "Mercy Watch and the Red Star Society both reported that 41 people were killed.",
    "Mercy Watch and the Red Star Society",
  ],
  [
    "The Lindhaven Herald said that Mercy Watch had reported that 41 people were killed.",
    "Lindhaven Herald > Mercy Watch",
  ],
  [
    "Contrary to Karthesia’s assertion that 41 civilians were killed, the village was empty.",
    "Karthesia > (denied)",
  ],
  ["We reject the allegation of Karthesia that 41 civilians were killed.", "Karthesia > (denied)"],
  ["Veldania rejects Karthesia’s claim that its forces killed 41 civilians.", "Karthesia > (denied)"],
  ["Karthesia denies that 41 civilians were killed.", "Karthesia > (denied)"],
  ["The spokesman denied that 41 civilians had been killed.", "spokesman > (denied)"],
  ["Karthesia alleges that 41 civilians were killed.", "Karthesia"],
  ["Karthesia claims to have killed 41 soldiers.", "Karthesia"],
  ["The militia claimed to have killed 41 soldiers.", "militia > (alleged)"],
  ["Estimates by the Red Star Society suggest that 41 people died.", "Red Star Society"],
  ["Data collected by the Ministry of Health indicate that 41 people died.", "Ministry of Health"],
  ["The Red Star Society estimates that 41 people died.", "Red Star Society"],
  ["In his testimony, Ivo Renn stated that 41 people were shot.", "Ivo Renn"],
  ["As confirmed by the mission, 41 civilians were killed.", "mission"],
  ["As the Commission noted in its second report, 41 civilians were killed.", "Commission"],
  ["As stated in the report of the Tarvo Commission, 41 civilians were killed.", "Tarvo Commission"],
  ["The authorities in Lindhaven announced the deaths of 41 miners.", "authorities in Lindhaven"],
  ["In the view of the Red Star Society, 41 people died.", "Red Star Society"],
  ["The communiqué of the Ministry of Defence reported the killing of 41 fighters.", "Ministry of Defence"],
  ["The Prosecutor charged that 41 prisoners had been killed.", "Prosecutor"],
  [
    "Local human rights groups have documented 41 disappearances and 3 killings.",
    "Local human rights groups",
  ],
  ["The delegation was told by the elders that 41 persons were killed.", "elders"],
  ["The Council was informed by Karthesia that 41 persons had been killed.", "Karthesia"],
  ["Reports from the Ostrelian Press Agency indicate that 41 persons were killed.", "Ostrelian Press Agency"],
  ["The Ostrelian Press Agency carried a report that 41 persons were killed.", "Ostrelian Press Agency"],
  ["The court found that 41 persons had been killed.", "court"],
  [
    "A census of graves carried out by the parish of Oake found that 41 people were killed.",
    "parish of Oake",
  ],
  ["The Ombudsman, who visited the camp in May, reported that 41 detainees had died.", "Ombudsman"],
  ["Commander Bel Harr boasted that his unit had killed 41 villagers.", "Commander Bel Harr"],
  ["Ostrelia maintains that 41 of its soldiers were killed.", "Ostrelia"],
  [
    "In an interview with the Lindhaven Herald, Colonel Morden said that 41 villagers had been killed.",
    "Colonel Morden",
  ],
  [
    "A doctor at the Tarvo hospital, speaking on condition of anonymity, said 41 people were killed.",
    "doctor at the Tarvo hospital",
  ],
  ["The Herald of 4 May wrote that 41 people were killed.", "Herald of 4"],
  [
    "The Observer Mission in Tarvo (OMT) has recorded the killing of 41 persons.",
    "Observer Mission in Tarvo",
  ],
  ["Its director, Paul Reeve, estimated that 41 people had died.", "Paul Reeve"],
  ["By an order of 6 May 2003 the Northern Court found that 41 persons had been killed.", "Northern Court"],
  ["The Red Star Society, a monitoring group, says 41 people were killed.", "Red Star Society"],
];

const own: readonly (readonly [string, string])[] = [
  ["It is said that 41 villagers were killed.", ""],
  ["Some reports indicate that 41 villagers were killed.", ""],
  ["Satellite images of 4 May show that 41 houses were destroyed.", ""],
  ["Veldania states that 41 villagers were killed.", ""],
  ["Veldania’s Ministry of Foreign Affairs wishes to recall that 41 villagers were killed.", ""],
  ["Our records show that 41 villagers were killed.", ""],
  ["My Government confirms that 41 villagers were killed.", ""],
  ["The mission of observers left. The same evening 41 villagers were killed.", ""],
  ["The investigation into the killing of 41 villagers was closed.", ""],
  ["Mercy Watch said that the road was closed. On 4 May soldiers killed 41 villagers.", ""],
  ["The bridge was counted lost and 41 villagers were killed.", ""],
  ["The statement of account was lost; 41 villagers were killed.", ""],
  ["The commander ordered that the 41 villagers be killed.", ""],
  ["The shells found the shelter and killed 41 people.", ""],
  ["The column put out the fires and found 41 people dead.", ""],
  ["Fire claimed 41 lives.", ""],
  ["In the market, 41 people were killed.", ""],
  ["A bomb placed by the militia killed 41 people.", ""],
  ["The town of Tarvo recorded its worst winter when 41 people were killed.", ""],
];

describe("speakers as people name them", () => {
  test.each(named)("finds %s", (text, said) => {
    expect(saidBy(text)).toBe(said);
  });
  test.each(own)("leaves the author alone in %s", (text, said) => {
    expect(saidBy(text)).toBe(said);
  });
});

import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["The Chamber finds that at least 53 men were killed at the farm.", [">=53 killed men"]],
  ["The applicants’ two sons had been apprehended by servicemen and had since disappeared.", ["2 detained"]],
  ["The Court notes that nineteen of the applicants’ relatives had been killed.", ["19 killed"]],
  ["Eleven of those detained had been subjected to beatings.", ["11 ill-treated"]],
  ["It is not disputed that 44 persons perished in the fire.", ["44 killed"]],
  ["The applicant submitted that 18 houses in his village had been burned down.", ["18 destroyed"]],
  ["The Chamber is satisfied that 37 detainees died as a result of mistreatment.", ["37 killed detainee"]],
  ["The victims comprised 14 women and 9 children.", ["14 affected women", "9 affected children"]],
  ["The accused ordered the execution of 12 prisoners of war.", ["12 executed prisoner-of-war"]],
  ["The detention of 31 civilians lasted until March.", ["31 detained civilian"]],
  ["The first applicant’s husband and four of her neighbours were abducted.", ["4 abducted"]],
  ["Between 100 and 120 persons were confined in the hall.", ["100-120 detained"]],
  ["Three of the seven men survived; the other four were shot dead.", ["4 killed"]],
  [
    "The remains of eight persons were found in the grave, six of which have been identified.",
    ["8 discovered", "6 identified < 8"],
  ],
  ["Over 2,000 inhabitants were transferred by force.", [">2000 deported"]],
  ["The witness saw five corpses in the yard.", ["5 discovered"]],
  ["Some 30 to 40 women were held in the school and raped.", ["30-40 raped women"]],
  ["The indictment alleges that 25 men were murdered.", ["25 killed men"]],
  ["The Government did not dispute that fourteen civilians had been wounded.", ["14 injured civilian"]],
];
const leaves: readonly string[] = [
  "The Court heard 12 witnesses on the killings.",
  "The applicants, born in 1951 and 1960, complained of the disappearance.",
  "The accused was sentenced to 12 years for murder.",
  "He was one of seven judges who examined the killings.",
  "The Chamber held 53 hearings on the deportation.",
  "Exhibit 212 shows the burned houses.",
  "The six applicants complained of torture.",
  "Counsel made two objections concerning the victims.",
  "The application concerns the killing of the applicant’s son, then aged 19.",
  "Article 2 was violated on account of the killing.",
];

describe("figures as judgments word them", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("leaves %s", (text) => {
    expect(figureLines(readText(text))).toEqual([]);
  });
});

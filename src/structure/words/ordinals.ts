import { foldWords } from "../text/fold.ts";

const english = {
  units: "first second third fourth fifth sixth seventh eighth ninth".split(" "),
  teens:
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
      " ",
    ),
  tensAlone: "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth".split(
    " ",
  ),
  tens: "twenty thirty forty fifty sixty seventy eighty ninety hundred".split(" "),
};

const spanish = {
  units: "primer segundo tercer cuarto quinto sexto septimo octavo noveno".split(" "),
  teens:
    "decimo|undecimo decimoprimero|duodecimo decimosegundo|decimotercer decimotercero|decimocuarto|decimoquinto|decimosexto|decimoseptimo|decimoctavo|decimonoveno".split(
      "|",
    ),
  tens: "vigesimo trigesimo cuadragesimo quincuagesimo sexagesimo septuagesimo octogesimo nonagesimo centesimo".split(
    " ",
  ),
};

const frenchCardinals =
  "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const frenchTens = [
  "vingt",
  "trente",
  "quarante",
  "cinquante",
  "soixante",
  "soixante",
  "quatre-vingt",
  "quatre-vingt",
];

const russian = {
  units: "перв втор треть четверт пят шест седьм восьм девят".split(" "),
  teens:
    "десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат".split(
      " ",
    ),
  tensAlone: "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност сот".split(" "),
  tens: "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто".split(" "),
  endings: "ая ый ой ый я ий ой".split(" "),
};

// Feminine, as sessions and years are; units that follow in `الحادية والثمانون` differ from the lone `الأولى`.
const arabic = {
  alone: "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split(" "),
  units: "الحادية الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة".split(" "),
  tens: "العشر الثلاث الأربع الخمس الست السبع الثمان التسع".split(" "),
};
const chineseDigits = "一二三四五六七八九";

/** Ordinals from first to hundredth in words, folded, in the six languages of the United Nations. */
const ordinalNumbers: ReadonlyMap<string, number> = new Map(
  [
    ...englishForms(),
    ...frenchForms(),
    ...spanishForms(),
    ...russianForms(),
    ...arabicForms(),
    ...chineseForms(),
  ].map(([form, number]) => [foldWords(form), number]),
);

const hundredBefore = /^(?:one hundred and |one hundred |cent |centesimo |сто |一百零?)(?=.)/;
const hundredBehind = / بعد الما?ية$/;

/** The number that an ordinal means, from first to one hundred and ninety-ninth; undefined for other words. */
export function ordinalNumber(words: string): number | undefined {
  const folded = foldWords(words);
  const known = ordinalNumbers.get(folded);
  if (known !== undefined) return known;
  const rest = folded.replace(hundredBefore, "").replace(hundredBehind, "").replace(/^一十/, "十");
  const small = rest === folded ? undefined : ordinalNumbers.get(rest);
  return small === undefined || small >= 100 ? undefined : 100 + small;
}

type Form = readonly [string, number];

function englishForms(): Form[] {
  const { units, teens, tensAlone, tens } = english;
  return [
    ...units.map((unit, i): Form => [unit, i + 1]),
    ...teens.map((teen, i): Form => [teen, i + 10]),
    ...tensAlone.map((ten, i): Form => [ten, (i + 2) * 10]),
    ...tens.flatMap((ten, t) =>
      units.flatMap((unit, u): Form[] => [
        [`${ten}-${unit}`, (t + 2) * 10 + u + 1],
        [`${ten} ${unit}`, (t + 2) * 10 + u + 1],
      ]),
    ),
  ];
}

function spanishForms(): Form[] {
  const { units, teens, tens } = spanish;
  const variants = (unit: string): string[] => (/er$/.test(unit) ? [unit, `${unit}o`] : [unit]);
  return [
    ...units.flatMap((unit, i) => variants(unit).map((form): Form => [form, i + 1])),
    ...teens.flatMap((forms, i) => forms.split(" ").map((form): Form => [form, i + 10])),
    ...tens.flatMap((ten, t): Form[] => [
      [ten, (t + 2) * 10],
      ...units.flatMap((unit, u) =>
        variants(unit).flatMap((form): Form[] => [
          [`${ten} ${form}`, (t + 2) * 10 + u + 1],
          [`${ten}${form}`, (t + 2) * 10 + u + 1],
        ]),
      ),
    ]),
  ];
}

function frenchForms(): Form[] {
  const forms: Form[] = [
    ["premiere", 1],
    ["seconde", 2],
    ["centieme", 100],
  ];
  for (let number = 2; number < 100; number++) forms.push([`${frenchStem(number)}ieme`, number]);
  return forms;
}

function frenchStem(number: number): string {
  const cardinal = frenchCardinal(number);
  if (cardinal.endsWith("e")) return cardinal.slice(0, -1);
  if (cardinal.endsWith("cinq")) return `${cardinal}u`;
  return cardinal.endsWith("neuf") ? `${cardinal.slice(0, -1)}v` : cardinal;
}

function frenchCardinal(number: number): string {
  if (number < 20) return frenchCardinals[number - 1] ?? "";
  const ten = Math.floor(number / 10);
  const isVigesimal = ten === 7 || ten === 9;
  const rest = number - (isVigesimal ? ten - 1 : ten) * 10;
  const word = frenchTens[ten - 2] ?? "";
  if (rest === 0) return word;
  const joint = (rest === 1 || rest === 11) && ten < 8 ? " et " : "-";
  return `${word}${joint}${frenchCardinals[rest - 1] ?? ""}`;
}

function russianForms(): Form[] {
  const { units, teens, tensAlone, tens, endings } = russian;
  const withEndings = (stem: string, number: number, before = ""): Form[] =>
    [...new Set(endings)].map((ending): Form => [`${before}${stem}${ending}`, number]);
  return [
    ...units.flatMap((stem, i) => withEndings(stem, i + 1)),
    ...teens.flatMap((stem, i) => withEndings(stem, i + 10)),
    ...tensAlone.flatMap((stem, i) => withEndings(stem, (i + 2) * 10)),
    ...tens.flatMap((ten, t) =>
      units.flatMap((stem, u) => withEndings(stem, (t + 2) * 10 + u + 1, `${ten} `)),
    ),
  ];
}

function arabicForms(): Form[] {
  const { alone, units, tens } = arabic;
  const endings = ["ون", "ين"];
  return [
    ...alone.map((word, i): Form => [word, i + 1]),
    ...units.map((unit, i): Form => [`${unit} عشرة`, i + 11]),
    ...tens.flatMap((ten, t) =>
      endings.flatMap((ending): Form[] => [
        [`${ten}${ending}`, (t + 2) * 10],
        ...units.map((unit, u): Form => [`${unit} و${ten}${ending}`, (t + 2) * 10 + u + 1]),
      ]),
    ),
    ["المائة", 100],
    ["المئة", 100],
  ];
}

function chineseForms(): Form[] {
  const units = [...chineseDigits];
  const forms: Form[] = units.map((unit, i): Form => [unit, i + 1]);
  for (let ten = 1; ten < 10; ten++) {
    const word = `${ten === 1 ? "" : units[ten - 1]}十`;
    forms.push([word, ten * 10], ...units.map((unit, u): Form => [`${word}${unit}`, ten * 10 + u + 1]));
  }
  return [...forms, ["一百", 100]];
}

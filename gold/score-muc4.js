import { readFileSync } from "node:fs";

const file = new URL("../../shared/corpus/claims/muc4_dev.jsonl", import.meta.url);
const judgedFile = new URL("muc4-judged.json", import.meta.url);
const kinds = { DEATH: ["killed", "executed"], INJURY: ["injured"] };
const held = ["abducted", "hostage", "detained", "disappeared", "missing"];

/**
 * Victim numbers of two and more in wire reports (MUC-4, development part): recall of the number under its effect. The
 * labels leave out the military and whatever is background, so that figures beyond them are not all false; `among` is the
 * share of the reader's figures of the killed, injured and abducted whose number the document's labels have at all.
 * @param {(bytes: Uint8Array) => any} makeReading
 */
export function scoreMuc4(makeReading, onMiss = () => {}) {
  let labels = 0;
  let found = 0;
  let figures = 0;
  let among = 0;
  for (const item of readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))) {
    const wanted = wantedOf(item);
    if (wanted.length === 0) continue;
    const claims = figuresOf(makeReading(new TextEncoder().encode(item.text)));
    labels += wanted.length;
    for (const one of wanted) {
      const is = claims.some((claim) => claim.value === one.value && one.categories.includes(claim.category));
      if (is) found += 1;
      else onMiss(item, one, claims);
    }
    const counted = claims.filter(({ category }) => category !== undefined && one(category));
    figures += counted.length;
    among += counted.filter(({ value }) => wanted.some((label) => label.value === value)).length;
  }
  return { labels, recall: found / labels, among: among / figures };
}

const one = (category) => [...kinds.DEATH, ...kinds.INJURY, ...held].includes(category);

function figuresOf({ claims }) {
  return claims
    .filter(({ figure }) => (figure?.lower ?? figure?.upper ?? 0) > 1)
    .map(({ figure, category, span }) => ({
      value: figure.lower ?? figure.upper,
      category: category?.value,
      span,
    }));
}

/**
 * Precision on figures drawn at random from all 1,300 reports and judged by hand (`muc4-judged.json`: article, place,
 * category, bounds, verdict). Right: the report counts so many as killed, injured or held, whether it says so itself or
 * passes it on. Figures that the reader now reads otherwise, or not, are named and counted apart.
 */
export function judgedMuc4(makeReading) {
  const { judgements } = JSON.parse(readFileSync(judgedFile, "utf8"));
  const items = readFileSync(file, "utf8").trim().split("\n");
  const left = judgements.filter((judged) => !readings(makeReading, items[judged.item]).has(keyOf(judged)));
  const still = judgements.filter((judged) => !left.includes(judged));
  const right = still.filter(({ verdict }) => verdict === "right").length;
  return { judged: still.length, right, precision: right / still.length, left };
}

const keyOf = ({ at, category, bounds }) => `${at.join("-")} ${category} ${bounds}`;

function readings(makeReading, line) {
  const { claims } = makeReading(new TextEncoder().encode(JSON.parse(line).text));
  const figures = claims.filter(({ figure }) => figure !== undefined);
  return new Set(
    figures.map(({ figure, category }) => {
      const { words, lower = "", upper = "" } = figure;
      return keyOf({
        at: [words.start, words.end],
        category: category?.value,
        bounds: `${lower}..${upper}`,
      });
    }),
  );
}

/** Each number once a document, with the categories that its effects allow. */
function wantedOf({ templates }) {
  const wanted = new Map();
  for (const { type, victim_number: numbers, victim_effect: effects } of templates)
    for (const entry of numbers) {
      const [number = "", words = ""] = entry.split(/:(.*)/s);
      for (const value of number.split("/").map(amountOf)) {
        if (value === undefined || value < 2) continue;
        const categories = effectsOf(words.trim(), type, effects);
        if (categories.length > 0) wanted.set(`${value} ${categories}`, { value, categories, words });
      }
    }
  return [...wanted.values()];
}

/** `6`, `~100`, `30-`, `-26`: the number's own value. */
function amountOf(number) {
  const digits = /^\s*~?-?(\d+)-?\s*$/.exec(number)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function effectsOf(words, type, effects) {
  const said = effects
    .filter((effect) => effect.includes(words))
    .map((effect) => effect.split(":")[0].trim());
  if (said.some((effect) => kinds[effect] !== undefined))
    return said.flatMap((effect) => kinds[effect] ?? []);
  return type === "KIDNAPPING" && said.length === 0 ? held : [];
}

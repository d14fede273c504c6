import { labelsOf, scoreDocument } from "./evaluate.js";
import { Tally } from "./tally.js";

/** How the rows of the comparison are called where rules are spoken of. */
const fields = new Map([
  ["figures", "whole"],
  ["figures found", "found"],
  ["claims", "found"],
  ["figure bounds", "bounds"],
  ["figure category", "category"],
  ["figure groups", "groups"],
  ["figure part of", "part-of"],
  ["figure apart from", "apart-from"],
  ["figure time", "time"],
  ["figure place", "place"],
  ["attribution", "speakers"],
  ["modality", "manner"],
  ["claim qualification", "qualification"],
  ["claim stance", "stance"],
]);

/** A tally that remembers, for each claim that was compared, which of its values were as labelled. */
class ClaimTally extends Tally {
  /** @type {{ claim: string, field: string, right: boolean }[]} */
  values = [];
  #claim;
  #kinds;

  /** @param {ReadonlySet<string>} kinds the kinds that labels know beside figures: of others nobody said what is right */
  constructor(kinds) {
    super();
    this.#kinds = kinds;
  }

  about(claim) {
    const isLabelled = claim !== undefined && (claim.figure !== undefined || this.#kinds.has(claim.kind));
    this.#claim = isLabelled ? claim.id : undefined;
  }

  right(row) {
    this.#keep(row, true);
  }

  false(row) {
    this.#keep(row, false);
  }

  wrong(row) {
    this.#keep(row, false);
  }

  missed() {}

  #keep(row, right) {
    const field = fields.get(row);
    if (field !== undefined && this.#claim !== undefined)
      this.values.push({ claim: this.#claim, field, right });
  }
}

/**
 * For each rule that fired on a labelled claim: by field, in how many cases it fired and in how many the value was as labelled.
 * @param {{ makeReading: any, explainClaims: any, sourceSpanOf: any }} reader
 * @param {readonly ("real" | "held" | "written")[]} sets
 */
export function measureRules({ makeReading, explainClaims, sourceSpanOf }, sets) {
  /** @type {Map<string, Map<string, { right: number, cases: number }>>} */
  const rules = new Map();
  const documents = {};
  const kinds = new Set(
    sets.flatMap(labelsOf).flatMap(({ gold }) => (gold.claims ?? []).map(({ kind }) => kind)),
  );
  for (const set of sets) {
    const labelled = labelsOf(set);
    documents[set] = labelled.length;
    for (const one of labelled) {
      const tally = new ClaimTally(kinds);
      let fired = new Map();
      const read = (bytes) => {
        const reading = makeReading(bytes);
        fired = firedIn(reading, explainClaims);
        return reading;
      };
      scoreDocument(one, { makeReading: read, sourceSpanOf, tally });
      for (const { claim, field, right } of tally.values)
        for (const rule of fired.get(claim) ?? []) count(rules, rule, { field, right });
    }
  }
  return { documents, rules };
}

function firedIn({ source, document, citations }, explainClaims) {
  const fired = new Map();
  for (const { claim, steps } of explainClaims(source, document, { citations }))
    fired.set(claim.id, new Set(steps.map(({ rule }) => rule)));
  return fired;
}

function count(rules, rule, { field, right }) {
  const byField = rules.get(rule) ?? new Map();
  rules.set(rule, byField);
  const known = byField.get(field) ?? { right: 0, cases: 0 };
  byField.set(field, { right: known.right + (right ? 1 : 0), cases: known.cases + 1 });
}

/** The measurement as it is kept: a line a rule, each field with how many of its cases were as labelled. */
export function measurementText({ documents, rules }, version) {
  const order = [...new Set(fields.values())];
  const lines = [...rules].sort(byName).map(([rule, byField]) => {
    const cells = order.flatMap((field) => {
      const cell = byField.get(field);
      return cell === undefined ? [] : [`${field} ${cell.right}/${cell.cases}`];
    });
    return [rule, ...cells].join(" ");
  });
  const told = Object.entries(documents).map(([set, number]) => `${set} ${number}`);
  return [`reader ${version} ${told.join(" ")}`, ...lines, ""].join("\n");
}

const byName = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);

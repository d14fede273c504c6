import { compareContext, contextOf, parentOf } from "./compare-context.js";
import { likeness, pairOff, shared } from "./spans.js";

/**
 * Figures are paired on their number words. Right: both bounds, form, category, the set of group codes
 * and the figure it is a part of. Findings that say only that there were several (`plural`), or rest on an
 * article (`a civilian was killed`), are not labelled and so are not counted as false. Where careful readers
 * may differ, a label gives several categories or forms, or a second set of groups (`groupsOr`).
 * @param {import("./tally.js").Tally} tally
 */
export function compareFigures(tally, labels, claims, isWhole = false) {
  const found = claims.filter((claim) => claim.figure !== undefined && claim.figureAt !== undefined);
  const pairs = pairOff(labels, found, matchScore);
  const labelOf = new Map([...pairs].map(([label, index]) => [found[index].id, label]));
  labels.forEach((label, index) => {
    const claim = found[pairs.get(index) ?? -1];
    if (label.optional) return;
    tally.about(claim);
    if (claim === undefined) missed(tally, label, isWhole);
    else compareFigure(tally, label, { claim, labelOf, isWhole });
  });
  const taken = new Set(pairs.values());
  found.forEach((claim, index) => {
    if (taken.has(index) || isUnlabelledForm(claim)) return;
    tally.about(claim);
    for (const field of rowsOf(claim.category?.value, isWhole))
      tally.false(field, described(claim), claim.figureAt);
  });
}

const rowsOf = (category, isWhole) => [
  "figures",
  "figures found",
  ...fieldsOf("figures typed", kindOf(category)),
  ...(isWhole ? fieldsOf("whole claim", kindOf(category)) : []),
];

/** Two figures may share their number (`12 killed and wounded`): then equal values decide. */
function matchScore(label, claim) {
  if (shared(label.at, claim.figureAt) === 0) return 0;
  const { category, groups } = valuesOf(label, claim);
  return (
    likeness(label.at, claim.figureAt) +
    (category.label === category.found ? 0.5 : 0) +
    (groups.label === groups.found ? 0.25 : 0)
  );
}

function isUnlabelledForm({ figure, figureWords }) {
  return figure.form === "plural" || /^(?:an?|the|une?|un|el|la|le)$/i.test(figureWords);
}

function missed(tally, label, isWhole) {
  const detail = `${boundsOf(label)} ${label.category}`;
  for (const field of rowsOf(label.category, isWhole)) tally.missed(field, detail, label.at);
}

const boundsOf = ({ form, lower, upper }) => `${form} ${lower ?? ""}..${upper ?? ""}`;
/** `several` may be called vague or plural; a label that gives both says so. */
const formsOf = (label) => [label.form].flat().map((form) => boundsOf({ ...label, form }));
const described = ({ figure, category }) => `${boundsOf(figure)} ${category?.value}`;
const groupKey = (codes) => [...new Set(codes)].sort().join(" ");

/** The form among those of the label that was found, else its first: so that equal means right. */
const nearest = (forms, found) => (forms.includes(found) ? found : forms[0]);

function valuesOf(label, { figure, category, groups }) {
  const foundGroups = groupKey(groups.map((group) => group.value.code));
  const sets = [label.groups ?? [], ...(label.groupsOr === undefined ? [] : [label.groupsOr])].map(groupKey);
  return {
    bounds: { label: nearest(formsOf(label), boundsOf(figure)), found: boundsOf(figure) },
    category: { label: nearest([label.category].flat(), category?.value), found: category?.value },
    groups: { label: nearest(sets, foundGroups), found: foundGroups },
  };
}

function compareFigure(tally, label, { claim, labelOf, isWhole }) {
  const at = label.at;
  const partOf = { label: label.partOf ?? "", found: parentOf(claim.figure.partOf, labelOf) };
  const values = Object.entries({ ...valuesOf(label, claim), "part of": partOf });
  const rows = values.map(([name, one]) => [name, { ...one, isRight: one.label === one.found }]);
  tally.right("figures found");
  for (const [name, { label: wanted, found }] of rows)
    tally.equal(`figure ${name}`, { label: wanted, found, at });
  countWhole(tally, "figures", { rows, at });
  const typed = rows.filter(([name]) => name === "category");
  countWhole(tally, "figures typed", { rows: typed, at, kind: kindOf(label.category) });
  const context = contextOf(label, { claim, labelOf });
  compareContext(tally, label, { context, isComplete: isWhole });
  const all = [...rows, ...Object.entries(context)];
  if (isWhole) countWhole(tally, "whole claim", { rows: all, at, kind: kindOf(label.category) });
}

function countWhole(tally, field, { rows, at, kind }) {
  const slips = rows.filter(([, { isRight }]) => !isRight);
  for (const name of fieldsOf(field, kind))
    if (slips.length === 0) tally.right(name);
    else tally.wrong(name, slips.map(slipText).join("; "), at);
}

/** A field's own row, and the row of the claim's kind where one is kept. */
const fieldsOf = (field, kind) => (kind === undefined ? [field] : [field, `${field}, ${kind}`]);

const kinds = {
  displaced: "displacement",
  deported: "displacement",
  destroyed: "property",
  damaged: "property",
  looted: "property",
  discovered: "site",
  exhumed: "site",
};

/** The kind of claim that a counted category makes. */
const kindOf = (category) => kinds[[category].flat()[0]] ?? "casualty";

const shown = (value) => (value === "" ? "nothing" : typeof value === "number" ? `figure ${value}` : value);
const slipText = ([name, { label, found }]) => `${name}: ${shown(found)} for ${shown(label)}`;

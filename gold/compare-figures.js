import { likeness, pairOff, shared } from "./spans.js";

/**
 * Figures are paired on their number words. Right: both bounds, form, category, the set of group codes
 * and the figure it is a part of. Findings that say only that there were several (`plural`), or rest on an
 * article (`a civilian was killed`), are not labelled and so are not counted as false. Where careful readers
 * may differ, a label gives several categories or forms, or a second set of groups (`groupsOr`).
 * @param {import("./tally.js").Tally} tally
 */
export function compareFigures(tally, labels, claims) {
  const found = claims.filter((claim) => claim.figure !== undefined && claim.figureAt !== undefined);
  const pairs = pairOff(labels, found, matchScore);
  const labelOf = new Map([...pairs].map(([label, index]) => [found[index].id, label]));
  labels.forEach((label, index) => {
    const claim = found[pairs.get(index) ?? -1];
    if (label.optional) return;
    tally.about(claim);
    if (claim === undefined) missed(tally, label);
    else compareFigure(tally, label, { claim, labelOf });
  });
  const taken = new Set(pairs.values());
  found.forEach((claim, index) => {
    if (taken.has(index) || isUnlabelledForm(claim)) return;
    tally.about(claim);
    tally.false("figures", described(claim), claim.figureAt);
    tally.false("figures found", described(claim), claim.figureAt);
  });
}

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

function missed(tally, label) {
  const detail = `${boundsOf(label)} ${label.category}`;
  tally.missed("figures", detail, label.at);
  tally.missed("figures found", detail, label.at);
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

function compareFigure(tally, label, { claim, labelOf }) {
  const { figure } = claim;
  const at = label.at;
  const partOf = { label: nameOf(label.partOf), found: parentOf(figure.partOf, labelOf) };
  const rows = Object.entries({ ...valuesOf(label, claim), "part of": partOf });
  tally.right("figures found");
  for (const [name, values] of rows) tally.equal(`figure ${name}`, { ...values, at });
  const slips = rows.filter(([, values]) => values.label !== values.found);
  if (slips.length === 0) tally.right("figures");
  else tally.wrong("figures", slips.map(slipText).join("; "), at);
  compareContext(tally, label, { claim, labelOf });
}

const slipText = ([name, { label, found }]) => `${name}: ${found || "nothing"} for ${label || "nothing"}`;
const nameOf = (index) => (index === undefined ? "" : `figure ${index}`);
const parentOf = (id, labelOf) =>
  id === undefined ? "" : labelOf.has(id) ? nameOf(labelOf.get(id)) : "an unlabelled figure";

function compareContext(tally, label, { claim, labelOf }) {
  const { at, apartFrom, time, place } = label;
  if (apartFrom !== undefined)
    tally.equal("figure apart from", {
      label: nameOf(apartFrom),
      found: parentOf(claim.figure.apartFrom, labelOf),
      at,
    });
  if (time !== undefined) tally.equal("figure time", { label: time, found: claim.time?.value, at });
  if (place === undefined) return;
  const places = claim.places.map((one) => one.value);
  const held = places.some((one) => one.includes(place) || place.includes(one));
  tally.equal("figure place", { label: place, found: held ? place : places[0], at });
}

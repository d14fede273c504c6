import { likeness, pairOff, shared } from "./spans.js";

const bounds = ["lower", "upper", "form"];

/**
 * Figures are paired on their number words. Right: both bounds, form, category, the set of group codes
 * and the figure it is a part of. Findings that say only that there were several (`plural`), or rest on an
 * article (`a civilian was killed`), are not labelled and so are not counted as false.
 * @param {import("./tally.js").Tally} tally
 */
export function compareFigures(tally, labels, claims) {
  const found = claims.filter((claim) => claim.figure !== undefined && claim.figureAt !== undefined);
  const pairs = pairOff(labels, found, (label, claim) => matchScore(label, claim));
  const labelOf = new Map([...pairs].map(([label, index]) => [found[index].id, label]));
  labels.forEach((label, index) => {
    const claim = found[pairs.get(index) ?? -1];
    if (label.optional) return;
    if (claim === undefined) missed(tally, label);
    else compareFigure(tally, label, { claim, labelOf });
  });
  const taken = new Set(pairs.values());
  found.forEach((claim, index) => {
    if (taken.has(index) || isUnlabelledForm(claim)) return;
    tally.false("figures", described(claim), claim.figureAt);
    tally.false("figures found", described(claim), claim.figureAt);
  });
}

/** Two figures may share their number (`12 killed and wounded`): then equal values decide. */
function matchScore(label, claim) {
  if (shared(label.at, claim.figureAt) === 0) return 0;
  const same =
    (label.category === claim.category?.value ? 0.5 : 0) +
    (groupsOf(label) === foundGroups(claim) ? 0.25 : 0);
  return likeness(label.at, claim.figureAt) + same;
}

function isUnlabelledForm({ figure, figureWords }) {
  return figure.form === "plural" || /^(?:an?|the|une?|un|el|la|le)$/i.test(figureWords);
}

function missed(tally, label) {
  const detail = `${label.form} ${label.lower ?? ""}..${label.upper ?? ""} ${label.category}`;
  tally.missed("figures", detail, label.at);
  tally.missed("figures found", detail, label.at);
}

const described = ({ figure, category }) =>
  `${figure.form} ${figure.lower ?? ""}..${figure.upper ?? ""} ${category?.value}`;
const groupsOf = (label) => [...new Set(label.groups ?? [])].sort().join(" ");
const foundGroups = (claim) => [...new Set(claim.groups.map((group) => group.value.code))].sort().join(" ");

function compareFigure(tally, label, { claim, labelOf }) {
  tally.right("figures found");
  const { figure } = claim;
  const at = label.at;
  const rows = {
    bounds: {
      label: bounds.map((name) => label[name]).join(" "),
      found: bounds.map((name) => figure[name]).join(" "),
    },
    category: { label: label.category, found: claim.category?.value },
    groups: { label: groupsOf(label), found: foundGroups(claim) },
    "part of": { label: nameOf(label.partOf), found: parentOf(figure.partOf, labelOf) },
  };
  for (const [name, values] of Object.entries(rows)) tally.equal(`figure ${name}`, { ...values, at });
  const slips = Object.entries(rows).filter(([, values]) => values.label !== values.found);
  if (slips.length === 0) tally.right("figures");
  else
    tally.wrong(
      "figures",
      slips.map(([name, v]) => `${name}: ${v.found || "nothing"} for ${v.label || "nothing"}`).join("; "),
      at,
    );
  if (label.apartFrom !== undefined)
    tally.equal("figure apart from", {
      label: nameOf(label.apartFrom),
      found: parentOf(figure.apartFrom, labelOf),
      at,
    });
  if (label.time !== undefined)
    tally.equal("figure time", { label: label.time, found: claim.time?.value, at });
  if (label.place !== undefined) comparePlace(tally, label, claim);
}

const nameOf = (index) => (index === undefined ? "" : `figure ${index}`);
const parentOf = (id, labelOf) =>
  id === undefined ? "" : labelOf.has(id) ? nameOf(labelOf.get(id)) : "an unlabelled figure";

function comparePlace(tally, label, claim) {
  const places = claim.places.map((place) => place.value);
  const held = places.some((place) => place.includes(label.place) || label.place.includes(place));
  tally.equal("figure place", { label: label.place, found: held ? label.place : places[0], at: label.at });
}

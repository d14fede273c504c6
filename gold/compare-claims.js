import { likeness, pairOff } from "./spans.js";

/**
 * Claims that are no figures: found when the kind is the same and the spans overlap. Precision is counted
 * only where the label says that all claims are labelled.
 * @param {import("./tally.js").Tally} tally
 */
export function compareClaims(tally, labels, { claims, isComplete }) {
  const found = claims.filter((claim) => claim.at !== undefined && claim.figure === undefined);
  const pairs = pairOff(labels, found, (label, claim) =>
    label.kind === claim.kind ? likeness(label.at, claim.at) : 0,
  );
  const taken = new Set(pairs.values());
  labels.forEach((label, index) => {
    const claim = found[pairs.get(index) ?? -1];
    tally.about(claim);
    for (const row of ["claims", `claims ${label.kind}`])
      if (claim === undefined)
        tally.missed(row, `${label.kind} ${label.word ?? label.stance ?? ""}`, label.at);
      else tally.right(row);
    if (claim !== undefined) compareValues(tally, label, claim);
  });
  if (!isComplete) return;
  found.forEach((claim, index) => {
    if (taken.has(index)) return;
    tally.about(claim);
    for (const row of ["claims", `claims ${claim.kind}`]) tally.false(row, claim.rule, claim.at);
  });
}

function compareValues(tally, label, claim) {
  const at = label.at;
  if (label.word !== undefined)
    tally.equal("claim qualification", {
      label: fold(label.word),
      found: fold(claim.qualification?.value),
      at,
    });
  if (label.stance !== undefined)
    tally.equal("claim stance", { label: label.stance, found: claim.stance?.value, at });
}

const fold = (text) => text?.replace(/\s+/g, " ").toLowerCase();

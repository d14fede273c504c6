import { likeness, pairOff } from "./spans.js";

/**
 * The chain of speakers of the claim at each labelled statement: right when it is as long as the label's
 * and each speaker's name holds the label's, or the other way round, letter case aside.
 * @param {import("./tally.js").Tally} tally
 */
export function compareAttribution(tally, labels, claims) {
  const pairs = pairOff(labels, claims, (label, claim) => {
    const whole = claim.at === undefined ? 0 : likeness(label.at, claim.at);
    return claim.figureAt === undefined ? whole : Math.max(whole, likeness(label.at, claim.figureAt));
  });
  labels.forEach((label, index) => {
    compareChain(tally, label, claims[pairs.get(index) ?? -1]);
  });
}

const counted = ["casualty", "displacement", "property", "site"];

function compareChain(tally, label, claim) {
  tally.about(claim);
  const wanted = label.chain.join(" > ");
  if (claim === undefined) {
    tally.missed("attribution", `no claim for ${wanted}`, label.at);
    return;
  }
  const rows = ["attribution", `attribution, ${counted.includes(claim.kind) ? claim.kind : "other kinds"}`];
  const chain = claim.attribution.map((speaker) => speaker.name.value);
  const right =
    chain.length === label.chain.length && chain.every((name, i) => sameSpeaker(name, label.chain[i]));
  for (const row of rows)
    if (right) tally.right(row);
    else tally.wrong(row, `${chain.join(" > ")} for ${wanted}`, label.at);
  if (label.modality !== undefined)
    tally.equal("modality", { label: label.modality, found: claim.modality, at: label.at });
}

/** A label may name several forms of a speaker (`Veldania|the Minister`); `*` stands for any, where a document does not name its author. */
function sameSpeaker(found, label) {
  if (label === "*") return true;
  const name = folded(found);
  return label
    .split("|")
    .some((form) => name !== "" && (name.includes(folded(form)) || folded(form).includes(name)));
}

const folded = (name) => name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

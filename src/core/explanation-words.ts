import type { Explanation, SettledPart } from "./explanation.ts";

/** What each part of a claim is called where explanations tell of it. */
export const settledWords: Readonly<Record<SettledPart, string>> = {
  statement: "Statement",
  bounds: "Number",
  counted: "What is counted",
  category: "Harm",
  groups: "Who they are",
  "part-of": "Part of",
  "apart-from": "Apart from",
  time: "Time",
  place: "Place",
  agent: "Who acted",
  affected: "Whom it befell",
  manner: "How it is put",
  speakers: "Who speaks",
  support: "What stands behind it",
};

/** Whether the claim came out the same when it was read again, and by which readers. */
export function comesOutWords({ same, steps, readBy, explainedBy }: Explanation): string {
  const other =
    readBy.version === explainedBy.version
      ? ""
      : `, and explained by ${explainedBy.name} ${explainedBy.version}`;
  const by = `Read by ${readBy.name} ${readBy.version}${other}.`;
  if (same) return `${by} Read again, it comes out the same to the last byte.`;
  const how =
    steps.length === 0
      ? "it does not come out at all"
      : "it comes out otherwise; these are the rules of today";
  const why =
    other === ""
      ? " This program is not the one that made the reading, though it bears the same version."
      : " The program of the older version explains it as it was read.";
  return `${by} Read again, ${how}.${why}`;
}

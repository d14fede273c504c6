/**
 * The slips of claims by class, with counts: which fields of a whole claim were wrong, and how; why a chain of speakers was
 * wrong. Each slip of a field counts once, so that a claim with two wrong fields counts in two classes.
 * @param {readonly { tally: import("./tally.js").Tally }[]} scored
 */
export function errorClasses(scored) {
  const counts = new Map();
  for (const { tally } of scored)
    for (const field of ["whole claim", "attribution"])
      for (const slip of tally.rows.get(field)?.slips ?? [])
        for (const name of classesOf(field, slip)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function classesOf(field, { sort, detail }) {
  if (field === "attribution") return [`speakers: ${chainClass(sort, detail)}`];
  if (sort === "missed") return ["figure not found"];
  if (sort === "false") return ["figure that is none"];
  return detail.split("; ").map((part) => {
    const [, name, found, wanted] = /^(.+?): (.*) for (.*)$/s.exec(part) ?? [];
    if (found === "nothing") return `${name}: not read`;
    return `${name}: ${wanted === "nothing" ? "read where the words give none" : "another one"}`;
  });
}

function chainClass(sort, detail) {
  if (sort === "missed") return "no claim at the statement";
  const [found, wanted] = detail.split(" for ").map((chain) => chain.split(" > "));
  if (found.length < wanted.length) return "one left out";
  if (found.length > wanted.length) return "one too many";
  if (found[0] === "author of the document") return "author of the document not known by name";
  return "another one";
}

const single = ["distribution", "date", "title", "letterDate", "jobNumber", "form"];

/** How an item of a list is told from another: by all that must be right in it. */
const keys = {
  symbols: (symbol) => symbol.replace(/\s+/g, ""),
  organs: term,
  sittings: ({ organ, number, type }) => `${term(organ)} ${number} ${type}`,
  originalLanguages: term,
  agendaItems: ({ number, title }) => `${folded(number)} ${folded(title)}`,
  senders: ({ office, party }) => folded(`${office ?? ""} ${party ?? ""}`),
  addressees: folded,
  signatories: ({ name, office }) => folded(name ?? office),
  parts: folded,
};

/** Organs, languages and distributions are printed in capitals or not. */
function term(text) {
  return folded(text).toLowerCase();
}

function folded(text) {
  return (text ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
}

/**
 * Every value of the masthead counts once in `masthead`, and in a row of its own field. `form` is given
 * for every document; any other field that the label lacks must be absent from the reading too, unless it is named in
 * `unscored` because careful readers may differ on it.
 * @param {import("./tally.js").Tally} tally
 */
export function compareMasthead(tally, label, found) {
  const scored = (field) => !(label.unscored ?? []).includes(field);
  for (const field of single.filter(scored))
    compareSingle(tally, field, { label: label[field], found: found[field] });
  for (const field of Object.keys(keys).filter(scored)) {
    const key = keys[field];
    compareList(tally, field, { label: (label[field] ?? []).map(key), found: (found[field] ?? []).map(key) });
  }
}

/** A title may be given in several forms; a full stop at its end makes no difference, nor does white space in a job number. */
function comparable(field, text) {
  if (field === "title") return folded(text).replace(/\.$/, "");
  return field === "jobNumber" ? text.replace(/\s+/g, "") : folded(text);
}

function compareSingle(tally, field, { label, found }) {
  const wanted = [label ?? []].flat().map((form) => comparable(field, form));
  const had = found === undefined ? undefined : comparable(field, found);
  for (const row of ["masthead", `masthead ${field}`]) {
    if (wanted.length === 0 && had === undefined) continue;
    if (wanted.length === 0) tally.false(row, `${field}: ${had}`);
    else if (had === undefined) tally.missed(row, `${field}: ${wanted[0]}`);
    else if (wanted.includes(had) || sameTerm(field, wanted[0], had)) tally.right(row);
    else tally.wrong(row, `${field}: ${had} for ${wanted[0]}`);
  }
}

const sameTerm = (field, a, b) => field === "distribution" && a.toLowerCase() === b.toLowerCase();

function compareList(tally, field, { label, found }) {
  const left = [...found];
  for (const wanted of label) {
    const index = left.indexOf(wanted);
    if (index >= 0) left.splice(index, 1);
    for (const row of ["masthead", `masthead ${field}`])
      if (index >= 0) tally.right(row);
      else tally.missed(row, `${field}: ${wanted}`);
  }
  for (const extra of left)
    for (const row of ["masthead", `masthead ${field}`]) tally.false(row, `${field}: ${extra}`);
}

const single = ["distribution", "date", "title", "letterDate", "jobNumber", "form"];

/** How an item of a list is told from another: by all that must be right in it. */
const keys = {
  symbols: (symbol) => symbol.replace(/\s+/g, ""),
  organs: folded,
  sittings: ({ organ, number, type }) => `${folded(organ)} ${number} ${type}`,
  originalLanguages: folded,
  agendaItems: ({ number, title }) => `${folded(number)} ${folded(title)}`,
  senders: ({ office, party }) => `${folded(office)} of ${folded(party)}`,
  addressees: folded,
  signatories: ({ name, office }) => folded(name ?? office),
  parts: folded,
};

function folded(text) {
  return (text ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
}

/**
 * Every value of the masthead counts once in `masthead`, and in a row of its own field. `form` is given
 * for every document; any other field that the label lacks must be absent from the reading too.
 * @param {import("./tally.js").Tally} tally
 */
export function compareMasthead(tally, label, found) {
  for (const field of single) compareSingle(tally, field, { label: label[field], found: found[field] });
  for (const field of Object.keys(keys)) {
    const key = keys[field];
    compareList(tally, field, { label: (label[field] ?? []).map(key), found: (found[field] ?? []).map(key) });
  }
}

function compareSingle(tally, field, { label, found }) {
  const wanted = label === undefined ? undefined : folded(label);
  const had = found === undefined ? undefined : folded(found);
  for (const row of ["masthead", `masthead ${field}`]) {
    if (wanted === undefined && had === undefined) continue;
    if (wanted === undefined) tally.false(row, `${field}: ${had}`);
    else if (had === undefined) tally.missed(row, `${field}: ${wanted}`);
    else if (wanted === had) tally.right(row);
    else tally.wrong(row, `${field}: ${had} for ${wanted}`);
  }
}

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

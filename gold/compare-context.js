/**
 * Whether a figure's time and place are the label's, and the figure it is counted apart from. A label gives one form
 * or several (`["1992-02-26", "1992-02"]`); the empty form stands for none, so that `["1992", ""]` leaves it open whether
 * the year carries over, and `*` for any, where a figure is counted apart from persons without a number. No label means that the document gives none. A place is right when one of the claim's places
 * holds the label's name or is held by it, letter case aside.
 */
export function contextOf(label, { claim, labelOf }) {
  const places = claim.places.map((one) => folded(one.value));
  return {
    "apart from": compared(formsOf(label.apartFrom), parentOf(claim.figure.apartFrom, labelOf)),
    time: compared(formsOf(label.time), claim.time?.value ?? ""),
    place: compared(formsOf(label.place), places, isSamePlace),
  };
}

/** Counts time, place and apart-from in rows of their own; where nothing is labelled and nothing found, nothing counts. */
export function compareContext(tally, label, { context, isComplete }) {
  for (const [name, { label: wanted, found, isRight }] of Object.entries(context)) {
    const isLabelled = wanted !== "";
    if (!isLabelled && (!isComplete || found === "")) continue;
    const row = `figure ${name}`;
    if (isRight && isLabelled && found !== "") tally.right(row);
    else if (isRight) continue;
    else if (!isLabelled) tally.false(row, `${found} for nothing`, label.at);
    else if (found === "") tally.missed(row, `nothing for ${wanted}`, label.at);
    else tally.wrong(row, `${found} for ${wanted}`, label.at);
  }
}

/** The label of the figure that a claim points to, by its place in the list. */
export function parentOf(id, labelOf) {
  if (id === undefined) return "";
  return labelOf.get(id) ?? "an unlabelled figure";
}

const formsOf = (forms) => [forms ?? ""].flat();

function compared(forms, found, isSame = (form, one) => form === one) {
  const values = [found].flat();
  const isNone = found === "" || values.length === 0;
  const isRight = isNone
    ? forms.includes("")
    : forms.some((form) => form === "*" || (form !== "" && values.some((one) => isSame(form, one))));
  return { label: forms.find((form) => form !== "") ?? "", found: isNone ? "" : values.join(" + "), isRight };
}

function isSamePlace(form, found) {
  const wanted = folded(form);
  return found.includes(wanted) || wanted.includes(found);
}

const folded = (name) =>
  name.normalize("NFC").replace(/[’‘]/g, "'").replace(/^the /i, "").replace(/\s+/g, " ").trim().toLowerCase();

import { readdirSync, readFileSync } from "node:fs";
import { makeReading } from "../dist/app/index.js";
import { agreementOf, latin, printCounts } from "./six-languages.js";

/** Letters that we wrote about invented States, each in the six languages of the United Nations as its services word them. */
export const sixLetters = new URL("letters-six/", import.meta.url);

/** How far the reading of each language agrees with that of the English letter: values in both, of each field. */
export function agreementOfLetters() {
  return agreementOf(readdirSync(sixLetters).sort(), valuesOf);
}

/** Prints the agreement of each language with English, a row a field. */
export function printLetters() {
  printCounts(
    "Letters in six languages (invented): agreement with the English text, F1 (values in English)",
    agreementOfLetters(),
  );
}

function valuesOf(name, language) {
  const { document, citations, claims } = makeReading(
    readFileSync(new URL(`${name}/${language}.md`, sixLetters)),
  );
  const { masthead, blocks, notes, signatories, circulationRequest } = document;
  const items = (fields) => fields.map(({ value }) => latin(value));
  return {
    head: [
      ...masthead.symbols.map(({ value }) => value),
      ...masthead.organs.map(({ value }) => value),
      ...masthead.sittings.map(({ value }) => `${value.type} ${value.number}`),
      ...masthead.originalLanguages.map(({ value }) => value),
      masthead.distribution?.value ?? "",
      masthead.date?.value ?? "",
      document.form.value,
    ],
    "agenda items": masthead.agendaItems.map(
      ({ number, title }) => `${latin(number.value)} ${title === undefined ? "" : "titled"}`,
    ),
    "sender, date": [masthead.letterDate?.value ?? "", ...masthead.senders.map(partsOf)],
    addressees: masthead.addressees.map(({ value }) => value),
    signatories: signatories.map(partsOf),
    request: [
      ...(circulationRequest?.organs.map(({ value }) => value) ?? []),
      ...items(circulationRequest?.agendaItems ?? []),
    ],
    blocks: blocks
      .filter(({ kind }) => kind !== "masthead")
      .map(({ kind, number = "" }) => `${kind} ${label(number)}`),
    notes: notes.map(({ mark, marks }) => `${mark} ${marks.length}`),
    citations: citations.map(
      ({ kind, symbols, backReference }) =>
        `${kind} ${backReference?.how ?? ""} ${symbols.map(({ value }) => value).join(" ")}`,
    ),
    figures: claims
      .filter(({ figure }) => figure !== undefined && figure.form !== "unstated")
      .map((claim) => figureOf(claim, claims)),
    "times, speakers": claims
      .filter(({ figure }) => figure?.lower !== undefined || figure?.upper !== undefined)
      .map(
        ({ figure, time, attribution, modality }) =>
          `${figure.lower ?? ""}-${figure.upper ?? ""} ${time?.value ?? ""} ${attribution.length} ${modality}`,
      ),
  };
}

/** What is told of a sender: names and offices differ from language to language. */
const partsOf = (sender) =>
  Object.keys(sender)
    .filter((key) => sender[key] !== undefined)
    .sort()
    .join(" ");

/** A paragraph's number without the mark that a language sets behind it: `1.`, `1 -`. */
const label = (number) => latin(number.replace(/[().\s-]/g, ""));

function figureOf({ figure, category, groups }, claims) {
  const whole = claims.find(({ id }) => id === figure.partOf)?.figure;
  const bounds = ({ form, lower, upper }) => `${form} ${lower ?? ""}-${upper ?? ""}`;
  const who = groups.map(({ value }) => value.code).sort();
  return [
    bounds(figure),
    figure.unit,
    category?.value,
    ...who,
    whole === undefined ? "" : `< ${bounds(whole)}`,
  ].join(" ");
}

import { describe, expect, test } from "vitest";
import type { Document, Sender } from "../../core/index.ts";
import { structureDocument } from "../index.ts";
import { sampleSource } from "../sample-source.ts";
import { courtHeads } from "./courts.cases.ts";
import type { HeadCase } from "./head-case.ts";
import { letterHeads } from "./letters.cases.ts";
import { extraHeads } from "./more.cases.ts";
import { pressHeads } from "./press.cases.ts";
import { reportHeads } from "./reports.cases.ts";
import { resolutionHeads } from "./resolutions.cases.ts";

/** `office | party`, with the name behind where one is given. */
function senderWords({ office, party, name }: Sender): string {
  return [`${office?.value ?? ""} | ${party?.value ?? ""}`, ...(name === undefined ? [] : [name.value])].join(
    " | ",
  );
}

/** Everything that the cases may ask for, as plain words. */
function readHead(document: Document, asksForNames: boolean): Readonly<Record<string, unknown>> {
  const { form, masthead, parts, signatories } = document;
  return {
    form: form.value,
    symbols: masthead.symbols.map(({ value }) => value),
    organs: masthead.organs.map(({ value }) => value),
    sittings: masthead.sittings.map(({ value }) => `${value.organ ?? ""} ${value.number} ${value.type}`),
    distribution: masthead.distribution?.value,
    date: masthead.date?.value,
    letterDate: masthead.letterDate?.value,
    languages: masthead.originalLanguages.map(({ value }) => value),
    items: masthead.agendaItems.map(({ number, title }) => `${number.value}: ${title?.value ?? ""}`),
    title: masthead.title?.value,
    senders: masthead.senders.map((sender) =>
      senderWords(asksForNames || sender.name === undefined ? sender : withoutName(sender)),
    ),
    addressees: masthead.addressees.map(({ value }) => value),
    signatories: signatories.map(({ name }) => name?.value),
    partAuthors: parts.slice(1).map(({ author }) => author?.value),
  };
}

const withoutName = ({ name: _, ...rest }: Sender): Sender => rest;

const families: readonly (readonly [string, readonly HeadCase[]])[] = [
  ["letters and notes", letterHeads],
  ["reports", reportHeads],
  ["courts", courtHeads],
  ["the press", pressHeads],
  ["resolutions", resolutionHeads],
  ["all kinds", extraHeads],
];

describe.each(families)("heads of %s", (_, cases) => {
  test.each(cases.map((head) => [head.name, head] as const))("%s", (_name, { text, expected }) => {
    const asksForNames = JSON.stringify(expected.senders ?? []).split(" | ").length > 2;
    const found = readHead(structureDocument(sampleSource(text)), asksForNames);
    for (const [field, wanted] of Object.entries(expected)) {
      if (field === "title" && Array.isArray(wanted)) expect(wanted).toContain(found[field]);
      else expect([field, found[field]]).toEqual([field, wanted]);
    }
  });
});

import type { CirculationRequest, Span } from "../../core/index.ts";
import type { Signature } from "../closing/signatures.ts";
import type { Head } from "../head/scan-head.ts";
import type { Definition } from "../notes/definitions.ts";
import type { FoundPart } from "../parts/find-parts.ts";
import { type Line, lineAt } from "../text/lines.ts";
import type { Role } from "./build-blocks.ts";
import { isFurnitureLine } from "./furniture.ts";

/** Everything found in a document that says what its lines are. */
export interface Findings {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly head: Head;
  readonly title: Span | undefined;
  readonly parts: readonly FoundPart[];
  readonly signatures: readonly Signature[];
  readonly notes: readonly Definition[];
  readonly circulation: CirculationRequest | undefined;
  readonly inside: readonly Span[];
}

/** What each line is; undefined for lines whose own form must tell. */
export function assignRoles(findings: Findings): readonly Role[] {
  const { text, lines, head, title, parts, signatures, notes, circulation, inside } = findings;
  const roles: Role[] = lines.map((line) =>
    line.layout === "front-matter" || line.layout === "rule" ? "furniture" : undefined,
  );
  const paint = (from: number, to: number, role: Role): void => {
    for (let i = from; i < to; i++) if (lines[i]?.layout !== "front-matter") roles[i] = role;
  };
  const paintSpan = (span: Span, role: Role): void => {
    const from = lineAt(lines, span.start);
    let to = from;
    while ((lines[to]?.start ?? Number.POSITIVE_INFINITY) < span.end) to++;
    paint(from, to, role);
  };
  const bodyLine = head.isMasthead ? lineAt(lines, head.bodyStart) : 0;
  const firstPiece = head.pieces[0]?.start ?? title?.start ?? head.bodyStart;
  if (head.isMasthead) paint(lineAt(lines, firstPiece), bodyLine, "masthead");
  lines.forEach((line, i) => {
    if (i >= bodyLine && isFurnitureLine(text, line)) roles[i] = "furniture";
  });
  if (title !== undefined) paintSpan(title, "title");
  if (circulation !== undefined) paintSpan(circulation, "circulation-request");
  for (const span of inside) paintSpan(span, "furniture");
  for (const { from, to, title: partTitle } of parts) {
    paint(from, to, "annex-start");
    if (partTitle !== undefined && lineAt(lines, partTitle.start) !== from) paintSpan(partTitle, "title");
  }
  for (const { from, to } of signatures) paint(from, to, "signature");
  for (const { line, to } of notes) paint(line, to, "note");
  return roles;
}

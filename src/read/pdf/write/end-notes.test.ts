import { describe, expect, test } from "vitest";
import type { Line } from "../layout/line.ts";
import { line } from "../testing/lines.ts";
import { withEndNotes } from "./end-notes.ts";
import type { Item } from "./item.ts";

const paragraph = (...lines: readonly Line[]): Item => ({
  kind: "paragraph",
  lines,
  joins: lines.slice(1).map(() => "space" as const),
  isOpen: false,
});
const words = (text: string): Item => paragraph(line(text, 100, 100));
const calling = (mark: string): Item => {
  const text = `Nobody came.${mark}`;
  const stretch = { left: 100, right: 160, bold: false, italic: false };
  return paragraph(
    line(text, 100, 100, { stretches: [{ ...stretch, start: 12, end: text.length, raised: true }] }),
  );
};
const kinds = (items: readonly Item[]): readonly string[] =>
  withEndNotes(items).map((item) => (item.kind === "note" ? `note ${item.note.mark}` : item.kind));

describe("notes at a document's end", () => {
  test("are numbered from 1 and called by raised marks", () => {
    const items = [calling("¹"), calling("²"), words("1 A/98/9417."), words("2 S/2044/9251.")];
    expect(kinds(items)).toEqual(["paragraph", "paragraph", "note 1", "note 2"]);
  });
  test("one that is not closed goes on overleaf", () => {
    const foot: Item = { kind: "furniture", lines: [line("1/2", 100, 780)] };
    const items = [calling("¹"), words("1 Parliament of Karthesia,"), foot, words("Report (Karth, 2044).")];
    const [, note] = withEndNotes(items);
    expect(note?.kind === "note" ? note.note.lines.map(({ text }) => text) : []).toEqual([
      "1 Parliament of Karthesia,",
      "Report (Karth, 2044).",
    ]);
  });
  test.each([
    ["a paragraph that nothing calls", [words("Nobody came."), words("1 October was a Saturday.")]],
    ["paragraphs behind which others stand", [calling("¹"), words("1 A/98/9417."), words("They came.")]],
    ["numbers that do not begin at 1", [calling("²"), words("2 A/98/9417.")]],
  ])("%s are none", (_name, items) => {
    expect(kinds(items)).toEqual(items.map(({ kind }) => kind));
  });
});

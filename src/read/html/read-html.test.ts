import { describe, expect, test } from "vitest";
import { draftText, openDraft } from "../draft.ts";
import { readHtml } from "./read-html.ts";

function read(source: string): { readonly text: string; readonly draft: ReturnType<typeof openDraft> } {
  const draft = openDraft(source);
  readHtml(draft);
  return { text: draftText(draft), draft };
}

function blocks(source: string): readonly string[] {
  const { text, draft } = read(source);
  return draft.blocks.map(
    ({ kind, level = "", marker, start, end }) =>
      `${kind}${level}${marker === undefined ? "" : ` {${marker}}`}: ${text.slice(start, end)}`,
  );
}

function runs(source: string): readonly string[] {
  const { text, draft } = read(source);
  return draft.runs.map(
    ({ style, start, end, target }) =>
      `${style}: ${text.slice(start, end)}${target === undefined ? "" : ` -> ${target}`}`,
  );
}

describe("blocks of HTML", () => {
  test.each<readonly [string, readonly string[]]>([
    [
      "<h1>Title</h1><p>One  two\n three<p>Four",
      ["heading1: Title", "paragraph: One two three", "paragraph: Four"],
    ],
    ["<p>a<br>b<br/> c<br><br>d", ["paragraph: a\nb\nc", "paragraph: d"]],
    [
      "<ul><li>One<li>Two<ol start=3 type=a><li>In</ol></ul>Out",
      ["list-item1: One", "list-item1: Two", "list-item2 {c.}: In", "paragraph: Out"],
    ],
    [
      "<ol><li value=7>x<li><p>y</p><p>z</p></ol>",
      ["list-item1 {7.}: x", "list-item1 {8.}: y", "list-item1: z"],
    ],
    [
      "<blockquote>Said<blockquote>deeper</blockquote></blockquote>out",
      ["quote1: Said", "quote2: deeper", "paragraph: out"],
    ],
    ["a<hr>b", ["paragraph: a", "rule: ---", "paragraph: b"]],
    [
      "<head><title>T</title><style>p{}</style></head><script>if (a<b) x('</p>')</script><p>Words",
      ["paragraph: Words"],
    ],
    [
      "<nav>Menu</nav><p>Words</p><footer>Foot</footer>",
      ["paragraph: Menu", "paragraph: Words", "paragraph: Foot"],
    ],
    ["<p hidden>no</p><div style='color:red;display: none'><div>no</div>no</div><p>yes", ["paragraph: yes"]],
    ["<pre>Line one\n  line two\n\nPart two</pre>", ["paragraph: Line one\nline two", "paragraph: Part two"]],
    ["<p>caf&eacute; &amp; 3 < 4 &#x201C;x&rdquo;&shy;y", ["paragraph: café & 3 < 4 “x”y"]],
    ["<!-- no --><![CDATA[no]]><?x no?><p>yes</p x>", ["paragraph: no", "paragraph: yes"]],
    ["<P CLASS=x>a<B>b</B></P>", ["paragraph: ab"]],
    ["<p>&nbsp;</p><p>\u00a0<p>Words<o:p></o:p> on", ["paragraph: Words on"]],
    ["<dl><dt>Term<dd>Meaning</dl>", ["paragraph: Term", "paragraph: Meaning"]],
  ])("%j", (source, expected) => {
    expect(blocks(source)).toEqual(expected);
  });

  test("a script without an end hides the rest, and that is said", () => {
    const { draft } = read("<p>Words<script>x");
    expect(draft.problems.map((problem) => problem.code)).toEqual(["text-lost"]);
  });
});

describe("tables of HTML", () => {
  test("a table of values is one block with cells", () => {
    const { text, draft } = read(
      "<table><caption>Losses</caption><tr><th colspan=2>Place<th>Number<tr><td>Tarvo<td><p>a<p>b<td>12</table>After",
    );
    expect(draft.blocks.map((block) => block.kind)).toEqual(["paragraph", "table", "paragraph"]);
    expect(
      draft.blocks[1]?.cells?.map((cell) => [
        cell.row,
        cell.column,
        cell.heading,
        text.slice(cell.start, cell.end),
      ]),
    ).toEqual([
      [0, 0, true, "Place"],
      [0, 2, true, "Number"],
      [1, 0, false, "Tarvo"],
      [1, 1, false, "a\nb"],
      [1, 2, false, "12"],
    ]);
  });

  test.each<readonly [string, readonly string[]]>([
    ["<table><tr><td><p>One<p>Two</table>", ["paragraph: One", "paragraph: Two"]],
    [
      "<table><tr><td>Menu<td><h1>T</h1><p>Words</table>",
      ["paragraph: Menu", "heading1: T", "paragraph: Words"],
    ],
    ["<table><tr><td>A<td><table><tr><td>1<td>2</table></table>", ["paragraph: A", "table: 1\n2"]],
  ])("a table that only places things on the page is running text: %j", (source, expected) => {
    expect(blocks(source)).toEqual(expected);
  });
});

describe("styles and notes of HTML", () => {
  test.each<readonly [string, readonly string[]]>([
    ["<p><b>a</b> <em>c</em> x<sup>2</sup>", ["bold: a", "italic: c", "raised: ²"]],
    ["<p>See <a href='/x?a=1&amp;b=2'>this</a>", ["link: this -> /x?a=1&b=2"]],
    ["<span style='font-weight:700;font-style:italic'>a</span><span>b</span>", ["bold: a", "italic: a"]],
    ["<b><p>a<p>b</b>", ["bold: a", "bold: b"]],
  ])("%j", (source, expected) => {
    expect(runs(source)).toEqual(expected);
  });

  test("a raised link to a note is bound to the note it leads to", () => {
    const source =
      "<p>Text<sup><a href='#fn1'>1</a></sup>.</p><ol><li id='fn1'><p>The note. <a href='#r1'>↩</a></p></li></ol>";
    expect(runs(source)).toContain("note-reference: ¹ -> 1");
    expect(blocks(source)).toEqual(["paragraph: Text¹.", "note {1}: The note. ↩"]);
  });

  test("the mark that leads back is the note's marker", () => {
    const source =
      "<p>Text<a href='#_ftn2' name='_ftnref2'>[2]</a><p><a href='#_ftnref2' name='_ftn2'>[2]</a> The note.";
    expect(blocks(source)).toEqual(["paragraph: Text[2]", "note {2}: The note."]);
    expect(runs(source)).toEqual(["note-reference: [2] -> 2"]);
  });

  test("a link to a place that is no note stays a link", () => {
    expect(runs("<p>x<sup><a href='#top'>1</a></sup>")).toContain("link: ¹ -> #top");
  });
});

describe("XML", () => {
  test("words of plain elements are read, and metadata is not", () => {
    const source =
      '<?xml version="1.0"?><akn:doc xmlns:akn="x"><akn:meta><p>no</p></akn:meta><akn:heading>T</akn:heading><akn:p>In <akn:i>italic</akn:i><akn:eol/>more</akn:p><num>1.</num><p>Said<authorialNote marker="2"><p>A/79/1.</p></authorialNote> so</p></akn:doc>';
    expect(blocks(source)).toEqual([
      "paragraph: T",
      "paragraph: In italic\nmore",
      "list-item1 {1.}: Said²",
      "note {2}: A/79/1.",
      "paragraph: so",
    ]);
  });
});

describe("what is raised", () => {
  test.each<readonly [string, string]>([
    ["x<sup>12</sup>", "x¹²"],
    ["x<sup>[<a href='#f'>3</a>]</sup>", "x[³]"],
    ["km<sup>2</sup>", "km²"],
    ["27<sup>th</sup>", "27th"],
    ["613<span style='font-size:8pt; vertical-align: super'>4</span> civilians", "613⁴ civilians"],
    ["613<span class='MsoFootnoteReference'><span>5</span></span>", "613⁵"],
    ["613<span class='support'>5</span>", "6135"],
    ["<sup>See A/79/1, of 27 February 2025.</sup>", "See A/79/1, of 27 February 2025."],
  ])("%j", (source, text) => {
    expect(read(source).text).toBe(text);
  });
});

describe("deep nesting", () => {
  test.each(["<div>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<b>", "<span hidden>"])(
    "100,000 times %s",
    (tag) => {
      expect(() => read(`${tag.repeat(100_000)}words`)).not.toThrow();
    },
  );

  test("beyond 200 levels words are read, and a problem says that their place is not", () => {
    const { text, draft } = read(`${"<blockquote>".repeat(300)}words`);
    expect(text).toBe("words");
    expect(draft.problems.map((problem) => problem.code)).toEqual(["text-too-deep"]);
  });
});

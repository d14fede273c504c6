import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { draftText, openDraft } from "../draft.ts";
import { readMarkdown } from "../markdown/read-markdown.ts";
import { readHtml } from "./read-html.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** The words that a browser's parser finds, without white space. */
function parsedWords(source: string): string {
  const words: string[] = [];
  const open: Node[] = [parse(source)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === "script" || node.nodeName === "style" || node.nodeName === "title") continue;
    if ("value" in node) words.push(node.value);
    if ("childNodes" in node) open.push(...node.childNodes.toReversed());
  }
  return words.join("").replace(/\s/g, "");
}

function readWords(source: string): string {
  const draft = openDraft(source);
  readHtml(draft);
  return draftText(draft).replace(/\s/g, "");
}

const pieces = [
  "<p>",
  "</p>",
  "<b>",
  "</b>",
  "<i class='a>b'>",
  "</i>",
  '<span title="x < y">',
  "</span>",
  "<div\nid=q >",
  "</div>",
  "<ul>",
  "<li>",
  "</ul>",
  "<blockquote>",
  "</blockquote>",
  "<a href=x>",
  "</a>",
  "<br/>",
  "<!-- no -->",
  "<!-->",
  "<!doctype html>",
  "<?no?>",
  "</ no>",
  "<script>a<b</script>",
  "<style>p{}</style>",
  "&amp;",
  "&eacute",
  "&#x201C;",
  "&nosuch;",
  "&lt;b",
  " < ",
  "<3",
  "a",
  "bc ",
  "\n",
  "é",
  "<B>",
  "<h2>",
  "</h2>",
  "<p a=\"1\"b='2' c>",
];

describe("words of HTML", () => {
  test("are those that a browser's parser finds", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const source = `<body>x${parts.join("")}`;
        expect(readWords(source)).toBe(parsedWords(source));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["<div\n\n", '<p a="\n\n', "<p><!--\n\n", "<p><script>\n\n", "<p>x &\n\n"])(
    "many stretches of broken HTML in Markdown are read in one pass: %j",
    (piece) => {
      const draft = openDraft(`# T\n\n${piece.repeat(50_000)}`);
      expect(() => readMarkdown(draft)).not.toThrow();
    },
  );
});

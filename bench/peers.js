import * as chrono from "chrono-node";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { makeReading } from "../dist/app/index.js";
import { repeated } from "./material.js";
import { fastest, printTable } from "./table.js";

/** Peers that run in Node on the same text in the same run. Each does a part of what the reader does. */
export function benchPeers(texts) {
  const bytes = repeated(texts.plain.slice(0, 120_000), 240_000);
  const text = bytes.toString("utf8");
  const wink = winkNLP(model);
  const paragraphs = text.split(/\n{2,}/);
  const peers = [
    ["Aver: structure, notes, citations, claims", () => makeReading(bytes)],
    ["compromise 14: tags, numbers", () => paragraphs.map((paragraph) => nlp(paragraph).numbers().json())],
    [
      "wink-nlp 2: tokens, tags, entities",
      () => paragraphs.map((paragraph) => wink.readDoc(paragraph).entities().out()),
    ],
    ["chrono-node 2: dates alone", () => paragraphs.map((paragraph) => chrono.parse(paragraph))],
  ];
  const rows = [["on the same 240 KB of text", "MB/s", "time against Aver"]];
  let ours;
  for (const [name, run] of peers) {
    const time = fastest(3, run);
    ours ??= time;
    rows.push([name, (text.length / 1024 / 1024 / (time / 1000)).toFixed(2), `×${(time / ours).toFixed(1)}`]);
  }
  printTable("Peers in the same run", rows);
}

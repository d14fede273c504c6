import { writeCanonicalJson } from "../dist/core/index.js";
import { extractCitations, extractClaims } from "../dist/extract/index.js";
import { readSource } from "../dist/read/index.js";
import { findSymbols, structureDocument } from "../dist/structure/index.js";
import { repeated } from "./material.js";
import { fastest, printTable } from "./table.js";

const megabyte = 1024 * 1024;

/** The whole reader on texts of growing size: speed, growth, and the share of each stage. */
export function benchReader(texts) {
  for (const form of ["markdown", "plain"]) {
    const rows = [["size", "MB/s", "time against 1 MB", "read", "structure", "citations", "claims", "write"]];
    warmUp(texts[form]);
    let first;
    for (const size of [1, 5, 20]) {
      const bytes = repeated(texts[form], size * megabyte);
      const stages = stageTimes(bytes, size > 5 ? 1 : 3);
      const whole = stages.reduce((sum, time) => sum + time, 0);
      const perByte = whole / bytes.length;
      first ??= perByte;
      const shares = stages.map((time) => `${Math.round((time / whole) * 100)} %`);
      const speed = bytes.length / megabyte / (whole / 1000);
      rows.push([`${size} MB`, speed.toFixed(1), `×${(perByte / first).toFixed(2)} a byte`, ...shares]);
    }
    printTable(`Whole reader, ${form}, one core (goal: 3 MB/s or more, linear)`, rows);
  }
}

function warmUp(text) {
  for (let i = 0; i < 3; i++) stageTimes(repeated(text, 300_000), 1);
}

function stageTimes(bytes, times) {
  let source;
  let document;
  let citations;
  let extracted;
  return [
    fastest(times, () => {
      source = readSource(bytes);
    }),
    fastest(times, () => {
      document = structureDocument(source);
    }),
    fastest(times, () => {
      citations = extractCitations(source, document, findSymbols);
    }),
    fastest(times, () => {
      extracted = extractClaims(source, document, citations);
    }),
    fastest(times, () => writeCanonicalJson({ source, document, citations, ...extracted }, () => {})),
  ];
}

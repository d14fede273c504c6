// npm run score -- --rules, or node gold/rule-precision.js: how often each rule was right on the labelled documents.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { corpusIsPresent } from "./documents.js";
import { measurementText, measureRules } from "./measure-rules.js";

const file = fileURLToPath(new URL("../src/extract/claims/rules/precision.ts", import.meta.url));

/** Measures the rules, prints the table and keeps it beside them. Needs the real documents. */
export async function writeRulePrecision() {
  if (!corpusIsPresent())
    throw new Error("The rules are measured on the real documents (../shared/corpus), which are not here.");
  const { makeReading, reader } = await import("../dist/app/index.js");
  const { explainClaims } = await import("../dist/extract/index.js");
  const { sourceSpanOf } = await import("../dist/core/index.js");
  const measured = measureRules({ makeReading, explainClaims, sourceSpanOf }, ["real", "held", "written"]);
  const text = measurementText(measured, reader.version);
  writeFileSync(file, moduleText(text));
  console.log(text);
  console.log(`Written to ${file}.`);
}

function moduleText(text) {
  return `/** Measured by \`npm run score -- --rules\` on the labelled documents in \`gold\`: a line a rule, right/cases by field. */
export const precision = \`${text}\`;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeRulePrecision();

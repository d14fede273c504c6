import { existsSync } from "node:fs";
import { makeViewTemplate, templateFile } from "../index.ts";

/** Runs once before all tests: without the template every test that opens a view would set up a database anew. */
export async function setup(): Promise<void> {
  if (!existsSync(templateFile)) await makeViewTemplate();
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const program = "/usr/bin/soffice";

/** Whether LibreOffice is here to make documents of other forms. */
export const hasOffice = existsSync(program);

/** Makes files of another form beside those given, in one run with a profile of its own. */
export function convertFiles(folder: string, files: readonly string[], to: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = ["--headless", profile, "--convert-to", to, "--outdir", folder, ...files];
  const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`LibreOffice made no ${to}: ${stderr}`);
}

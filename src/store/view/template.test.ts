import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { openClosed } from "./embedded-database.ts";
import { schemaVersion } from "./migrations/index.ts";
import { settings } from "./settings.ts";
import { readTar } from "./tar.ts";
import { templateFile, unpackTemplate } from "./template.ts";

const home = mkdtempSync(join(tmpdir(), "aver-template-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the template of views", () => {
  test("is an empty database of this schema, with the settings that views have", async () => {
    const folder = join(home, "database");
    expect(unpackTemplate(folder)).toBe(true);
    const { sql, close } = await openClosed(folder);
    expect(await sql("SELECT version FROM schema")).toEqual([{ version: schemaVersion }]);
    expect(await sql("SELECT count(*)::integer AS count FROM document")).toEqual([{ count: 0 }]);
    for (const setting of settings) {
      const [name = "", value] = setting.split(" = ");
      const [row] = await sql<{ value: string }>("SELECT current_setting($1) AS value", [name]);
      expect(row?.value, name).toBe(value?.replaceAll("'", ""));
    }
    await close();
  });

  test("is unpacked file for file", () => {
    const folder = join(home, "files");
    unpackTemplate(folder);
    const archived = [...readTar(gunzipSync(readFileSync(templateFile)))];
    expect(archived.length).toBeGreaterThan(900);
    for (const { path, bytes } of archived)
      if (bytes === undefined) expect(existsSync(join(folder, path)), path).toBe(true);
      else expect(readFileSync(join(folder, path)).equals(bytes), path).toBe(true);
  });
});

describe("a tar archive", () => {
  test("that is cut short or empty gives what it has", () => {
    expect([...readTar(new Uint8Array(0))]).toEqual([]);
    expect([...readTar(new Uint8Array(1024))]).toEqual([]);
    expect([...readTar(new Uint8Array(100).fill(65))]).toEqual([]);
  });
});

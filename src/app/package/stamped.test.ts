import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packagePaths } from "../../core/index.ts";
import { hasOpenssl, makeAuthority } from "../../stamp/testing/authority.ts";
import {
  altered,
  type FilesInMemory,
  filesInMemory,
  flipped,
  forged,
  importInto,
  makeSample,
  type Sample,
  zipOf,
} from "./testing/sample-package.ts";

const answer = packagePaths.timestamp("lindhaven.tsr");
const certificate = packagePaths.timestamp("lindhaven.pem");

describe.skipIf(!hasOpenssl)("a package with a timestamp (openssl ts)", () => {
  let sample: Sample;
  let files: FilesInMemory;
  let stranger: string;
  beforeAll(async () => {
    sample = await makeSample();
    const authority = makeAuthority();
    const other = makeAuthority("Tarvo Clock");
    stranger = other.root;
    const { url, close } = await authority.serve();
    const add = [{ name: "lindhaven", url, certificates: authority.root }];
    await sample.record.stamp({ send: fetch, nonce: () => new Uint8Array(8).fill(7), add });
    await close();
    authority.remove();
    other.remove();
    files = await filesInMemory(await sample.exportTo("stamped.zip"));
  });
  afterAll(() => sample.remove());

  async function imported(given: FilesInMemory, name: string): Promise<unknown> {
    const path = join(sample.folder, `${name}.zip`);
    writeFileSync(path, await zipOf(given));
    return importInto(join(sample.folder, `${name}.record`), path);
  }

  test("is taken in with the authority's time", async () => {
    expect(await imported(files, "whole")).toMatchObject({
      timestamps: [{ authority: "lindhaven", at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}Z$/) }],
    });
  });

  test("is refused, naming it, when the answer was altered and the manifests were written anew", async () => {
    const bytes = files.get(answer) ?? new Uint8Array();
    const bent = await forged(altered(files, answer, flipped(bytes, bytes.length - 20, 1)));
    await expect(imported(bent, "bent")).rejects.toMatchObject({
      code: "package-unsound",
      message: expect.stringContaining(answer),
    });
  });

  test("is refused when another authority's certificate was put beside it", async () => {
    const swapped = await forged(altered(files, certificate, Buffer.from(stranger)));
    await expect(imported(swapped, "swapped")).rejects.toMatchObject({ code: "package-unsound" });
  });

  test("says nothing of the time when no certificate came with it", async () => {
    const without = await forged(altered(files, certificate, undefined));
    expect(await imported(without, "without")).toMatchObject({ timestamps: [] });
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import yauzl from "yauzl";
import yazl from "yazl";
import { Fault } from "../../core/index.ts";
import type { BagFile } from "../bag-file.ts";
import { type RawEntry, type RawFrame, rawZip, sourceOf } from "../testing/raw-zip.ts";
import { zipFiles } from "./zip-files.ts";

async function bytesOf(file: BagFile): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function contentsOf(zip: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const file of await zipFiles(sourceOf(zip)))
    all.set(file.path, (await bytesOf(file)).toString("latin1"));
  return all;
}

async function verdictOf(zip: Uint8Array): Promise<string> {
  try {
    return `taken: ${[...(await contentsOf(zip)).keys()].join()}`;
  } catch (error) {
    if (error instanceof Fault && error.code === "package-unsound") return error.message;
    throw error;
  }
}

const good: RawEntry = { name: "bag/a.txt", content: "words" };
const extra = (id: number, bytes: readonly number[]): Uint8Array =>
  Uint8Array.of(id & 255, id >> 8, bytes.length, 0, ...bytes);

const hostile: readonly (readonly [string, readonly RawEntry[], RawFrame?])[] = [
  ["a name that leads out of its folder", [{ name: "../../etc/passwd" }]],
  ["a name that leads out in the middle", [{ name: "bag/../../x" }]],
  ["an absolute name", [{ name: "/etc/passwd" }]],
  ["a name on a drive", [{ name: "C:/x" }]],
  ["a backslash", [{ name: "bag\\..\\x" }]],
  ["a dot for a folder", [{ name: "bag/./x" }]],
  ["an empty part", [{ name: "bag//x" }]],
  ["no name", [{ name: "" }]],
  ["a zero byte in a name", [{ name: "bag/x\u0000.txt" }]],
  ["a line break in a name", [{ name: "bag/x\ny" }]],
  ["a home folder", [{ name: "~root/x" }]],
  ["a name of a mile", [{ name: `bag/${"x".repeat(5_000)}` }]],
  ["folders without end", [{ name: `${"a/".repeat(400)}x` }]],
  ["a name that is not UTF-8", [{ name: Uint8Array.of(98, 0xff, 0xfe) }]],
  ["a name in an encoding that is not told", [{ name: Uint8Array.of(98, 0x81), flags: 0 }]],
  ["a link", [{ name: "bag/link", content: "/etc/passwd", mode: 0o120777 }]],
  ["a device", [{ name: "bag/device", mode: 0o060644 }]],
  ["one name twice", [good, good]],
  ["two cases of one name", [good, { name: "bag/A.TXT" }]],
  ["one name in two compositions", [{ name: "bag/\u00e9" }, { name: "bag/e\u0301" }]],
  ["a file that is a folder too", [{ name: "bag/a" }, { name: "bag/a/b" }]],
  ["a folder with bytes", [{ name: "bag/a/", content: "words", mode: 0o040755 }]],
  ["an encrypted file", [{ ...good, flags: 1 | (1 << 11) }]],
  ["a flag that is not known", [{ ...good, flags: (1 << 13) | (1 << 11) }]],
  ["a method that is not known", [{ ...good, method: 12 }]],
  ["a second name in an addition", [{ ...good, extra: extra(0x7075, [1, 0, 0, 0, 0, 98]) }]],
  ["an addition that is cut off", [{ ...good, extra: Uint8Array.of(1, 0, 9) }]],
  ["a comment on a file", [{ ...good, comment: "hidden" }]],
  ["another name at its beginning", [{ ...good, local: { name: "bag/b.txt" } }]],
  ["another size at its beginning", [{ ...good, local: { bytes: 4 } }]],
  ["another sum at its beginning", [{ ...good, local: { crc: 1 } }]],
  ["another method at its beginning", [{ ...good, local: { method: 8 } }]],
  ["two files in one place", [good, { ...good, name: "bag/b.txt", declared: { start: 0 } }]],
  [
    "a file that reaches into the next",
    [{ ...good, declared: { packedBytes: 40, bytes: 40 } }, { name: "bag/b.txt" }],
  ],
  ["a file beyond the end", [{ ...good, declared: { start: 4_000_000 } }]],
  ["bytes between files", [{ ...good, gap: Buffer.from("hidden") }, { name: "bag/b.txt" }]],
  ["bytes before files", [good], { prefix: Buffer.from("#!/bin/sh\n") }],
  ["bytes after the end", [good], { suffix: Buffer.from("hidden") }],
  ["a comment at the end", [good], { comment: "hidden" }],
  ["a second end in a comment", [good], { comment: "PK\u0005\u0006".padEnd(22, "\u0000") }],
  ["fewer files than it says", [good], { count: 2 }],
  ["more files than it says", [good, { name: "bag/b.txt" }], { count: 1 }],
  ["a wrong sum", [{ ...good, declared: { crc: 5 } }]],
  ["a stored file of two sizes", [{ ...good, declared: { bytes: 4 } }]],
  ["deflated bytes that are none", [{ ...good, method: 8 }]],
];

describe("a zip file", () => {
  const refused = hostile.map(([what, entries, frame]) => ({ what, entries, frame }));
  test.each(refused)("is refused with $what", async ({ entries, frame }) => {
    expect(await verdictOf(rawZip(entries, frame))).toMatch(/^The zip file .*\. Nothing of it was used\.$/s);
  });

  test("is taken when nothing is wrong with it", async () => {
    const entries: readonly RawEntry[] = [
      { name: "bag/", mode: 0o040755 },
      good,
      { name: "bag/packed.txt", content: "words ".repeat(1_000), deflate: true },
      { name: "bag/empty.txt" },
      { name: "bag/Lindhaven \u00e9\u4e2d.txt", content: "x" },
    ];
    const contents = await contentsOf(rawZip(entries));
    expect([...contents.keys()]).toEqual([
      "bag/a.txt",
      "bag/packed.txt",
      "bag/empty.txt",
      "bag/Lindhaven \u00e9\u4e2d.txt",
    ]);
    expect(contents.get("bag/packed.txt")).toBe("words ".repeat(1_000));
  });

  test("that would fill a disk is refused by what it declares, at once", async () => {
    const bomb: RawEntry = { name: "bag/zeros", content: new Uint8Array(1 << 20), deflate: true };
    expect(await verdictOf(rawZip([{ ...bomb, declared: { bytes: 4_000_000_000 } }]))).toContain(
      "would unpack to",
    );
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      ...good,
      name: `bag/${i}`,
      method: 8,
      declared: { bytes: 4_000_000_000 },
    }));
    expect(await verdictOf(rawZip(many))).toContain("would unpack to");
  });

  test("that unpacks to more than it declares is given up as soon as it does", async () => {
    const bomb: RawEntry = { name: "bag/zeros", content: new Uint8Array(200 << 20), deflate: true };
    const [file] = await zipFiles(sourceOf(rawZip([{ ...bomb, declared: { bytes: 1_000 } }])));
    let taken = 0;
    const reading = (async () => {
      for await (const piece of file?.open() ?? []) taken += piece.length;
    })();
    await expect(reading).rejects.toMatchObject({ code: "package-unsound" });
    expect(taken).toBeLessThanOrEqual(1_000);
  });

  const turned = {
    "of 32 bits": async () =>
      rawZip([good, { name: "bag/b.txt", content: "more words ".repeat(20), deflate: true }]),
    "of 64 bits": () => yazlZip(new Map([["bag/a.txt", "words"]]), { forceZip64Format: true }),
  };
  test.each(Object.entries(turned))(
    "%s with a bit turned anywhere holds the same files or is refused",
    async (_, make) => {
      const zip = await make();
      const sound = [...(await contentsOf(zip))].join();
      for (let at = 0; at < zip.length * 8; at++) {
        const copy = Uint8Array.from(zip);
        copy[at >> 3] = (copy[at >> 3] ?? 0) ^ (1 << (at & 7));
        const found = await contentsOf(copy).catch((error: unknown) => {
          if (error instanceof Fault) return undefined;
          throw error;
        });
        // A bit in a name that stands in both places makes another name; every other one is found out.
        if (found !== undefined) expect([...found].join(), `bit ${at}`).toBe(sound);
      }
    },
  );

  test("of nonsense is refused with one sentence", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, ends) => {
        const end = ends ? rawZip([]).subarray(0, 22) : new Uint8Array();
        expect(await verdictOf(Buffer.concat([bytes, end]))).not.toContain("taken: b");
      }),
    );
  });
});

function yazlZip(files: ReadonlyMap<string, string>, options: Partial<yazl.Options>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name, options);
  zip.end(options.forceZip64Format === true ? { forceZip64Format: true, comment: "" } : undefined);
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    zip.outputStream.on("data", (piece: Buffer) => pieces.push(piece));
    zip.outputStream.on("end", () => resolve(Buffer.concat(pieces)));
    zip.outputStream.on("error", reject);
  });
}

function yauzlContents(zip: Buffer): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return reject(error);
      const all = new Map<string, string>();
      opened.on("entry", (entry: yauzl.Entry) =>
        opened.openReadStream(entry, (fault, stream) => {
          if (fault) return reject(fault);
          const pieces: Buffer[] = [];
          stream.on("data", (piece: Buffer) => pieces.push(piece));
          stream.on("end", () => {
            all.set(entry.fileName, Buffer.concat(pieces).toString("latin1"));
            opened.readEntry();
          });
        }),
      );
      opened.on("end", () => resolve(all));
      opened.on("error", reject);
      opened.readEntry();
    });
  });
}

describe("zip files of other programs", () => {
  const files = new Map([
    ["bag/a.txt", "words"],
    ["bag/b/c.txt", "more words ".repeat(5_000)],
    ["bag/empty", ""],
  ]);

  test.each([
    ["stored", { compress: false }],
    ["deflated", { compress: true }],
    ["with 64-bit sizes", { forceZip64Format: true }],
  ])("are read as yauzl reads them: yazl, %s", async (_, options) => {
    const zip = await yazlZip(files, options);
    expect(await contentsOf(zip)).toEqual(new Map(files));
    expect(await contentsOf(zip)).toEqual(await yauzlContents(zip));
  });

  const programs = [
    ["/usr/bin/zip", ["-q", "-r", "-X", "out.zip", "bag"]],
    ["/usr/bin/python3", ["-m", "zipfile", "-c", "out.zip", "bag"]],
  ] as const;
  test.each(programs.filter(([path]) => existsSync(path)))("are read: %s", async (path, args) => {
    const folder = mkdtempSync(join(tmpdir(), "aver-zip-"));
    spawnSync("mkdir", ["-p", join(folder, "bag/b")]);
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    spawnSync(path, args, { cwd: folder });
    const contents = await contentsOf(readFileSync(join(folder, "out.zip")));
    expect(new Map([...contents].sort())).toEqual(new Map([...files].sort()));
    rmSync(folder, { recursive: true });
  });
});

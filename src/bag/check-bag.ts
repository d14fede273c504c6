import { Fault } from "../core/index.ts";
import type { BagFile, BagFileState, BagProblem, NewHasher } from "./bag-file.ts";
import { compareFiles } from "./compare-files.ts";
import { type Declaration, readDeclaration } from "./declaration.ts";
import { type Fetchable, readFetchList } from "./fetch-list.ts";
import { type Manifest, manifestName, readManifest } from "./manifest.ts";
import { readSmall } from "./read-small.ts";
import { type Label, labelsIn, tagText } from "./tag-text.ts";

/** What the check of a bag came to. It is valid when there is no problem; warnings leave it so. */
export interface BagReport {
  readonly declaration: Declaration;
  readonly info: readonly Label[];
  readonly algorithms: readonly string[];
  readonly files: readonly BagFileState[];
  /** Of `fetch.txt`. Nothing is ever fetched: what is not in the bag is missing. */
  readonly fetchable: readonly Fetchable[];
  readonly problems: readonly BagProblem[];
  readonly warnings: readonly string[];
}

/** What a check is handed. */
export interface BagCheckOptions {
  readonly newHasher: NewHasher;
  /** Told of each file once it was read. */
  readonly progress?: (file: BagFileState) => void;
}

/**
 * Checks a bag by RFC 8493 or the drafts before it (0.93 to 0.97): every file is read once and hashed
 * with every algorithm of the bag's manifests. Paths are relative to the bag's own folder.
 */
export async function checkBag(files: readonly BagFile[], options: BagCheckOptions): Promise<BagReport> {
  const declaration = readDeclaration(await topFile(files, "bagit.txt"));
  const manifests = await readManifests(files, declaration);
  const payload = manifests.filter(({ isOfTags }) => !isOfTags);
  if (payload.length === 0)
    throw new Fault("package-unsound", "This is no bag: it has no manifest of its payload.");
  const algorithms = [...new Set(manifests.map(({ algorithm }) => algorithm))];
  const unknown = algorithms.filter((algorithm) => options.newHasher(algorithm) === undefined);
  if (unknown.length === algorithms.length)
    throw new Fault(
      "package-unsound",
      `No manifest of this bag can be checked: ${unknown.join(", ")} is not known here.`,
    );
  const states = await hashAll(
    files,
    algorithms.filter((algorithm) => !unknown.includes(algorithm)),
    options,
  );
  const info = await infoOf(files, declaration);
  const fetch = await fetchListOf(files, declaration);
  const compared = compareFiles({ states, manifests, unknown });
  return {
    declaration,
    info,
    algorithms,
    files: states,
    fetchable: fetch.files,
    problems: [
      ...manifests.flatMap(({ problems }) => problems.map((detail) => ({ detail }))),
      ...fetch.problems.map((detail) => ({ detail })),
      ...compared.problems,
      ...(compared.hasStrays ? [] : checkOxum(info, states)),
    ],
    warnings: [...manifests.flatMap(({ warnings }) => warnings), ...compared.warnings],
  };
}

async function topFile(files: readonly BagFile[], path: string): Promise<Uint8Array> {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Fault("package-unsound", `This is no bag: it has no ${path}.`);
  return readSmall(file);
}

async function readManifests(
  files: readonly BagFile[],
  declaration: Declaration,
): Promise<readonly Manifest[]> {
  const named = files.filter(({ path }) => manifestName(path) !== undefined);
  return Promise.all(
    named.map(async (file) => {
      const text = tagText(await readSmall(file), declaration.encoding, file.path);
      return readManifest(file.path, text, declaration.isFinal);
    }),
  );
}

async function hashAll(
  files: readonly BagFile[],
  algorithms: readonly string[],
  { newHasher, progress }: BagCheckOptions,
): Promise<readonly BagFileState[]> {
  const states: BagFileState[] = [];
  for (const file of files) {
    const hashers = algorithms.map((algorithm) => [algorithm, newHasher(algorithm)] as const);
    let bytes = 0;
    for await (const piece of file.open()) {
      bytes += piece.length;
      for (const [, hasher] of hashers) hasher?.update(piece);
    }
    const hashes = new Map(hashers.map(([algorithm, hasher]) => [algorithm, hasher?.digest() ?? ""]));
    const state = { path: file.path, bytes, hashes };
    states.push(state);
    progress?.(state);
  }
  return states;
}

// Before 0.96 the file of labels was called otherwise.
async function infoOf(files: readonly BagFile[], { encoding }: Declaration): Promise<readonly Label[]> {
  const file = files.find(({ path }) => path === "bag-info.txt" || path === "package-info.txt");
  return file === undefined ? [] : labelsIn(tagText(await readSmall(file), encoding, file.path));
}

async function fetchListOf(
  files: readonly BagFile[],
  { encoding, isFinal }: Declaration,
): Promise<ReturnType<typeof readFetchList>> {
  const file = files.find(({ path }) => path === "fetch.txt");
  if (file === undefined) return { files: [], problems: [] };
  return readFetchList(tagText(await readSmall(file), encoding, file.path), isFinal);
}

function checkOxum(info: readonly Label[], states: readonly BagFileState[]): readonly BagProblem[] {
  const oxum = info.find(({ label }) => label.toLowerCase() === "payload-oxum")?.value;
  if (oxum === undefined) return [];
  const payload = states.filter(({ path }) => path.startsWith("data/"));
  const found = `${payload.reduce((sum, { bytes }) => sum + bytes, 0)}.${payload.length}`;
  return found === oxum
    ? []
    : [{ detail: `The payload has ${found} (bytes.files), where bag-info.txt says ${oxum.slice(0, 40)}.` }];
}

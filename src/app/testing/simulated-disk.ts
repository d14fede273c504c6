import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Step, textOf } from "./system-calls.ts";

/*
 * A disk that promises no more than POSIX does: what was written to a file is there after a loss of
 * power when the file was synced since, and a name is there, or gone, when its folder was synced since.
 * Of everything else any part may have come to disk. Only a rename is one step at the name it goes to.
 */

interface FileNode {
  readonly kind: "file";
  readonly id: number;
  readonly mode: number;
  /** Where the same bytes lie, for a file that was there from the beginning. */
  readonly original?: string;
  bytes: Buffer;
  synced: Buffer;
  /** How often each was changed. */
  written: number;
  flushed: number;
}

interface FolderNode {
  readonly kind: "folder";
  readonly synced: Map<string, Node>;
  readonly now: Map<string, Node>;
  pending: Change[];
}

type Node = FileNode | FolderNode;

/** A name that was given or taken away and is not known to be on disk; `node` is absent when taken away. */
interface Change {
  readonly name: string;
  readonly node: Node | undefined;
}

/** The disk as it is at a moment of a process's life. */
export interface SimulatedDisk {
  /** Takes in what the process did. Throws when it did what cannot be simulated. */
  apply(step: Step): void;
  /** Whether all that was written to a file is on disk. */
  isSynced(path: string): boolean;
  /** Changes of names that a loss of power could undo, as paths. */
  unsynced(): readonly string[];
  /** Every different state that a loss of power could leave now, of those that are tried. */
  lossesOfPower(): Iterable<DiskState>;
}

/** What is on disk after a loss of power. Two with the same name are the same. */
export interface DiskState {
  readonly name: string;
  /** Puts it into a folder that does not exist. */
  put(folder: string): void;
}

/** A disk on which all of a folder is, to begin with. Steps may speak of it under another name. */
export function simulateDisk(folder: string, known = folder): SimulatedDisk {
  let ids = 0;
  const load = (path: string): Node => {
    if (!statSync(path).isDirectory()) {
      const bytes = readFileSync(path);
      ids += 1;
      const { mode } = statSync(path);
      return { kind: "file", id: ids, mode, original: path, bytes, synced: bytes, written: 0, flushed: 0 };
    }
    const children = new Map(readdirSync(path).map((name) => [name, load(join(path, name))]));
    return { kind: "folder", synced: children, now: new Map(children), pending: [] };
  };
  const root = load(folder);
  if (root.kind === "file") throw new Error(`${folder} is no folder`);
  const open = new Map<number, Node>();
  const flushing = new Map<string, () => void>();
  const makeFile = (mode: number): FileNode => {
    ids += 1;
    const [bytes, synced] = [Buffer.alloc(0), Buffer.alloc(0)];
    return { kind: "file", id: ids, mode, bytes, synced, written: 0, flushed: 0 };
  };
  const tree = treeOf(root, known);
  return {
    apply: (step) => applyStep(step, { tree, open, flushing, makeFile }),
    isSynced: (path) => {
      const node = tree.find(path);
      return node?.kind === "file" && node.bytes === node.synced;
    },
    unsynced: () => pendingBelow(root, "").map(({ path }) => path),
    lossesOfPower: () => lossesOf(root),
  };
}

interface Tree {
  /** Whether a path leads into the folder. */
  readonly holds: (path: string) => boolean;
  readonly find: (path: string) => Node | undefined;
  readonly change: (path: string, node: Node | undefined) => void;
}

function treeOf(root: FolderNode, folder: string): Tree {
  const namesOf = (path: string): readonly string[] | undefined => {
    if (path === folder) return [];
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split("/") : undefined;
  };
  const walk = (names: readonly string[]): Node | undefined =>
    names.reduce<Node | undefined>(
      (at, name) => (at?.kind === "folder" ? at.now.get(name) : undefined),
      root,
    );
  return {
    holds: (path) => namesOf(path) !== undefined,
    find: (path) => {
      const names = namesOf(path);
      return names === undefined ? undefined : walk(names);
    },
    change: (path, node) => {
      const names = namesOf(path);
      const parent = names === undefined ? undefined : walk(names.slice(0, -1));
      const name = names?.at(-1);
      if (parent?.kind !== "folder" || name === undefined) return;
      if (node === undefined) parent.now.delete(name);
      else parent.now.set(name, node);
      parent.pending.push({ name, node });
    },
  };
}

interface Machine {
  readonly tree: Tree;
  readonly open: Map<number, Node>;
  /** What the end of a sync that is under way will have brought to disk, by thread. */
  readonly flushing: Map<string, () => void>;
  readonly makeFile: (mode: number) => FileNode;
}

function applyStep(step: Step, machine: Machine): void {
  const { call, moment, words, result = 0 } = step;
  const isSync = call === "fsync" || call === "fdatasync";
  if (isSync) applySync(step, machine);
  if (isSync || moment === "beginning" || result < 0) return;
  const { tree, open } = machine;
  const first = textOf(words[0]);
  if (call === "openat") applyOpen(step, machine);
  else if (call === "close") open.delete(Number(first));
  else if (call === "write" || call === "pwrite64") applyWrite(step, open.get(Number(first)));
  else if (call === "mkdir")
    tree.change(first, { kind: "folder", synced: new Map(), now: new Map(), pending: [] });
  else if (call === "unlink" || call === "rmdir") tree.change(first, undefined);
  else if (call === "link") tree.change(textOf(words[1]), tree.find(first));
  else if (call === "rename") {
    tree.change(textOf(words[1]), tree.find(first));
    tree.change(first, undefined);
  } else if (open.has(Number(first)) || words.some((word) => tree.holds(textOf(word))))
    throw new Error(`${call} cannot be simulated`);
}

// What is written without a place is written behind all that is there.
function applyWrite({ call, words, result = 0 }: Step, file: Node | undefined): void {
  const bytes = words[1];
  if (file?.kind !== "file" || typeof bytes !== "object") return;
  const at = call === "write" ? file.bytes.length : Number(words[3]);
  const end = at + result;
  const before = Buffer.concat([file.bytes, Buffer.alloc(Math.max(0, end - file.bytes.length))]);
  before.set(bytes.subarray(0, result), at);
  file.bytes = before;
  file.written += 1;
}

function applyOpen({ words, result = -1 }: Step, { tree, open, makeFile }: Machine): void {
  const path = textOf(words[1]);
  const flags = textOf(words[2]);
  let node = tree.find(path);
  if (node === undefined && flags.includes("O_CREAT")) {
    node = makeFile(Number.parseInt(textOf(words[3]), 8));
    tree.change(path, node);
  }
  open.delete(result);
  if (node !== undefined) open.set(result, node);
}

function applySync({ thread, moment, words, result = 0 }: Step, { open, flushing }: Machine): void {
  const node = open.get(Number(textOf(words[0])));
  if (moment !== "end" && node !== undefined) flushing.set(thread, syncOf(node));
  if (moment === "beginning") return;
  if (result === 0) flushing.get(thread)?.();
  flushing.delete(thread);
}

// Only what was there when the sync began is sure to be on disk when it ends.
function syncOf(node: Node): () => void {
  if (node.kind === "file") {
    const { bytes, written } = node;
    return () => {
      node.synced = bytes;
      node.flushed = written;
    };
  }
  const seen = [...node.pending];
  return () => {
    for (const { name, node: named } of seen)
      if (named === undefined) node.synced.delete(name);
      else node.synced.set(name, named);
    node.pending = node.pending.filter((change) => !seen.includes(change));
  };
}

function pendingBelow(
  folder: FolderNode,
  path: string,
): readonly { readonly path: string; readonly change: Change }[] {
  const own = folder.pending.map((change) => ({ path: path + change.name, change }));
  const below = [...folder.now].flatMap(([name, node]) =>
    node.kind === "folder" ? pendingBelow(node, `${path}${name}/`) : [],
  );
  return [...own, ...below];
}

/** How much of what was written to a file and not synced came to disk: `half` is the one half of it, `rest` the other. */
type Part = "none" | "half" | "rest" | "all";

function* lossesOf(root: FolderNode): Generator<DiskState> {
  const changes = pendingBelow(root, "").map(({ change }) => change);
  const states = new Set<string>();
  for (const { kept, part } of choices(changes)) {
    const files = filesOf(root, "", { kept, part });
    const name = files.map(({ path, key }) => `${path}:${key}`).join("\n");
    if (states.has(name)) continue;
    states.add(name);
    yield { name, put: (folder) => putFiles(folder, files) };
  }
}

function* choices(changes: readonly Change[]): Generator<{ kept: ReadonlySet<Change>; part: Part }> {
  const all = new Set(changes);
  yield { kept: new Set(), part: "none" };
  for (const part of ["none", "half", "rest", "all"] as const) yield { kept: all, part };
  for (const change of changes) {
    yield { kept: new Set([change]), part: "none" };
    yield { kept: new Set(changes.filter((other) => other !== change)), part: "half" };
  }
  for (let i = 1; i < changes.length; i++) yield { kept: new Set(changes.slice(0, i)), part: "half" };
}

interface PlannedFile {
  readonly path: string;
  /** Tells it from every other content that a file of this path may have; empty for a folder. */
  readonly key: string;
  readonly put: (full: string) => void;
}

function filesOf(
  folder: FolderNode,
  path: string,
  choice: { readonly kept: ReadonlySet<Change>; readonly part: Part },
): readonly PlannedFile[] {
  const names = new Map(folder.synced);
  for (const change of folder.pending.filter((one) => choice.kept.has(one)))
    if (change.node === undefined) names.delete(change.name);
    else names.set(change.name, change.node);
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, node]) => {
      const full = `${path}${name}`;
      if (node.kind === "file") return [plannedFile(full, node, choice.part)];
      const own: PlannedFile = { path: full, key: "", put: (target) => void mkdirSync(target) };
      return [own, ...filesOf(node, `${full}/`, choice)];
    });
}

function plannedFile(path: string, node: FileNode, part: Part): PlannedFile {
  const { id, original, mode, synced, bytes, written, flushed } = node;
  if (original !== undefined) return { path, key: `${id}`, put: (full) => linkSync(original, full) };
  const states = {
    none: `${flushed}`,
    half: `${flushed}-${written}`,
    rest: `${written}-${flushed}`,
    all: `${written}`,
  };
  const put = (full: string): void => writeFileSync(full, partOf(synced, bytes, part), { mode });
  return { path, key: `${id}.${flushed === written ? flushed : states[part]}`, put };
}

// A disk writes so many bytes whole or not at all.
const sectorBytes = 512;

function partOf(synced: Buffer, bytes: Buffer, part: Part): Buffer {
  if (part === "none" || part === "all") return part === "none" ? synced : bytes;
  // A file that grows has its beginning, to whatever byte: what lies behind was not told to the disk yet.
  if (bytes.length > synced.length) return bytes.subarray(0, Math.ceil((synced.length + bytes.length) / 2));
  const mixed = Buffer.from(synced);
  let changed = 0;
  for (let at = 0; at < bytes.length; at += sectorBytes) {
    const sector = bytes.subarray(at, at + sectorBytes);
    if (sector.equals(synced.subarray(at, at + sectorBytes))) continue;
    changed += 1;
    if ((changed % 2 === 1) === (part === "half")) mixed.set(sector, at);
  }
  return mixed;
}

function putFiles(folder: string, files: readonly PlannedFile[]): void {
  mkdirSync(folder);
  for (const { path, put } of files) put(join(folder, path));
}

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { emptyLog, leavesOf, rootOf, tilePath, writeBundle } from "../ledger/index.ts";
import { builtFolder } from "./built-folder.ts";
import type { Folding } from "./fold.ts";
import { type FoldThread, openFoldThread } from "./fold-thread.ts";
import { extended, tailOf } from "./log-tail.ts";

const home = mkdtempSync(join(tmpdir(), "aver-fold-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function foldingOf(count: number): Folding {
  const root = rootOf(emptyLog);
  const start = tailOf({ text: "", checkpoint: { origin: "log.example/a", size: 0, root }, state: emptyLog });
  const batches = Array.from({ length: count }, (_, i) => leavesOf(writeBundle([Buffer.from(`entry ${i}`)])));
  return extended(
    start,
    batches.filter((batch) => batch !== undefined),
    () => "a checkpoint",
  );
}

function threadOf(folder: string): FoldThread {
  const thread = openFoldThread(folder);
  if (thread === undefined) throw new Error("the program is built");
  return thread;
}

describe.skipIf(!existsSync(join(builtFolder, "fold-worker.js")))(
  "a thread that puts entries into tiles",
  () => {
    test("leaves tiles, bundles and the checkpoint, and says what they state", async () => {
      const thread = threadOf(home);
      const folding = foldingOf(700);
      const base = await thread.fold(folding);
      expect(base).toMatchObject({ text: "a checkpoint", checkpoint: { size: 700 }, state: { size: 700 } });
      const full = readFileSync(join(home, tilePath({ level: "entries", index: 1, width: 256 })));
      expect(full.includes("entry 511") && !full.includes("entry 512")).toBe(true);
      expect(readFileSync(join(home, "checkpoint"), "utf8")).toBe("a checkpoint");
      await thread.close();
    });

    test("says why it could not, in the words of whoever writes", async () => {
      const thread = threadOf(join(home, "absent"));
      await expect(thread.fold(foldingOf(3))).rejects.toMatchObject({ name: "Fault" });
      await thread.close();
    });

    test("says that it is lost when it was ended, so that somebody else does it", async () => {
      const thread = threadOf(home);
      const asked = thread.fold(foldingOf(300));
      await thread.close();
      expect(["lost", 300]).toContain(
        await asked.then((base) => (base === "lost" ? base : base.checkpoint.size)),
      );
      expect(await thread.fold(foldingOf(3))).toBe("lost");
    });
  },
);

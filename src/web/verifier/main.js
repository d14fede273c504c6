import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { checkPackage } from "../../app/package/check-package.ts";
import { Fault } from "../../core/index.ts";
import { readEntry } from "../../store/entry-text.ts";
import { filesOfFolder, filesOfZip } from "./chosen-files.js";
import { secondOpinion } from "./second-opinion.js";
import { showRefusal, showReport } from "./show-report.js";

const byId = (id) => document.getElementById(id);
const algorithms = { sha256, sha512 };

function newHasher(algorithm) {
  const state = algorithms[algorithm]?.create();
  if (state === undefined) return undefined;
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { update: (piece) => void state.update(piece), digest: () => hex(state.digest()) };
}

let latest = 0;

/** Checks what was chosen and shows what came of it. When something else is chosen meanwhile, only that is shown. */
async function check(name, choose) {
  latest += 1;
  const turn = latest;
  byId("result").replaceChildren();
  byId("progress").hidden = false;
  byId("doing").textContent = `Checking ${name} …`;
  byId("bar").value = 0;
  let content;
  try {
    content = await contentFor(await choose(), turn);
  } catch (error) {
    if (!(error instanceof Fault)) console.warn(error);
    content = showRefusal(
      error instanceof Fault
        ? error.message
        : "It could not be read. Choose it again; if it was moved or changed meanwhile, choose it where it is now.",
    );
  }
  if (turn !== latest) return;
  byId("progress").hidden = true;
  byId("result").replaceChildren(...content);
  byId("verdict").focus();
}

async function contentFor(files, turn) {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const progress = ({ bytes }) => {
    done += bytes;
    if (turn === latest) byId("bar").value = total === 0 ? 1 : done / total;
  };
  const report = await checkPackage(files, { newHasher, readEntry, progress });
  const opinion = report.log === undefined ? undefined : await secondOpinion(report.log);
  const disagrees =
    opinion === false
      ? [{ detail: "The browser’s own cryptography finds the checkpoint’s signature false." }]
      : [];
  return showReport({ ...report, problems: [...report.problems, ...disagrees] }, { files, opinion });
}

function checkZip(file) {
  return check(file.name, () => filesOfZip(file));
}

byId("zip").addEventListener("change", ({ target }) => {
  if (target.files[0] !== undefined) checkZip(target.files[0]);
});
byId("folder").addEventListener("change", ({ target }) => {
  if (target.files.length > 0) check("the folder", async () => filesOfFolder(target.files));
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const [item] = event.dataTransfer?.items ?? [];
  const file = event.dataTransfer?.files[0];
  if (item?.webkitGetAsEntry?.()?.isDirectory === true) {
    byId("result").replaceChildren(
      ...showRefusal("A folder cannot be dropped here. Choose it with the second button."),
    );
    byId("verdict").focus();
  } else if (file !== undefined) checkZip(file);
});
byId("choose").hidden = false;

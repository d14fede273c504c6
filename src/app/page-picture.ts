import { Fault } from "../core/index.ts";
import { type CagedProcess, startCaged } from "./cage/caged-process.ts";
import { cageLimits } from "./cage/limits.ts";
import { type PictureOrder, pictureOrderBytes } from "./cage/picture-order.ts";
import { cagedProgram } from "./cage/start-child.ts";

const pictureBytes = 24 * 1024 * 1024;
const limits = { ...cageLimits, cpuMs: () => 10_000, outputBytes: pictureBytes };
const pngStart = "\u0089PNG\r\n\u001a\n";

let drawer: CagedProcess | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * A page of a PDF as it is printed, as PNG. It is drawn in the cage, one after the other, within limits of time
 * and memory. Throws a `Fault` when it cannot be drawn.
 */
export function pagePicture(order: PictureOrder): Promise<Uint8Array> {
  const picture = before.then(() => draw(order));
  before = picture.catch(() => undefined);
  return picture;
}

async function draw(order: PictureOrder): Promise<Uint8Array> {
  const used = drawer ?? startCaged(cagedProgram("caged-drawer"), limits);
  drawer = undefined;
  const answer = await used.read(pictureOrderBytes(order));
  if (typeof answer === "string" || answer.head.kind !== "read" || used.isOld()) used.end();
  else drawer = used;
  if (typeof answer === "string") throw undrawable(order.page);
  const {
    head,
    reading: [png = new Uint8Array()],
  } = answer;
  if (head.kind === "refused") throw new Fault(head.code, head.message);
  if (String.fromCharCode(...png.subarray(0, pngStart.length)) !== pngStart) throw undrawable(order.page);
  return png;
}

function undrawable(page: number): Fault {
  return new Fault(
    "file-damaged",
    `Page ${page} cannot be drawn: drawing it takes more time or memory than a page may, or breaks off.`,
  );
}

import { Fault } from "../../core/index.ts";
import { lockIn } from "./lock-in.ts";
import { pictureOrderIn } from "./picture-order.ts";
import { serveCaged } from "./serve-caged.ts";

// The program of a process that draws pages: orders come in, pictures go out.
await lockIn();
const { drawPage } = await import("../../read/index.ts");
const { ocrFiles } = await import("../ocr-files.ts");
await serveCaged(async (order) => {
  try {
    const { page, width, bytes } = pictureOrderIn(order);
    return await drawPage(bytes, { page, width }, ocrFiles);
  } catch (error) {
    if (error instanceof Fault) return { kind: "refused", code: error.code, message: error.message };
    throw error;
  }
});

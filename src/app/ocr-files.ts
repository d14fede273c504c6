import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import type { OcrFiles, OcrLanguage } from "../read/index.ts";

/** SHA-256 of each model: with another one the same page might give other words. */
const hashes: Readonly<Record<OcrLanguage, string>> = {
  eng: "5dc5d8d640a212c9d6184921ba103b186f50e0fed9ee716c53e6b312b400d747",
  fra: "bf83833fa957ff0076f6aa93f69e3bdf7b014dea829ea0c0d6be6b48a3ceef6d",
  spa: "0062377729b81cc268b1822f09eb1c08c09f3f7f1c6b422540b51555a7eeea70",
  ara: "e7d6494e2ef249ee97ad151eb01e0e6ae3aaf429256442ad6af534862a2a8c0f",
  chi_sim: "9784f7c917c546424b690fcde708ce1f604a4393d08bb51ddab146d7d7c794e6",
  rus: "e16e5e036cce1d9ec2b00063cf8b54472625b9e14d893a169e2b0dedeb4df225",
};

/** Russian comes from Debian's package; npm has none. */
const systemFiles = ["5", "4.00"].map(
  (version) => `/usr/share/tesseract-ocr/${version}/tessdata/rus.traineddata`,
);

/** Files outside npm's packages that recognition reads, where they are there. */
export function systemModels(): readonly string[] {
  return systemFiles.filter((path) => existsSync(path));
}

/** The engine and the models of languages as they are installed beside Aver. Nothing is ever fetched. */
export const ocrFiles: OcrFiles = {
  program: () => readFileSync(pathOf("tesseract.js-core/tesseract-core-simd-lstm.wasm")),
  model: (language) => {
    const bytes = bytesOf(language);
    const isKnown =
      bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === hashes[language];
    return isKnown ? bytes : undefined;
  },
};

const mostBytes = 64 * 1024 * 1024;

function bytesOf(language: OcrLanguage): Uint8Array | undefined {
  try {
    const [file] = language === "rus" ? systemModels() : [];
    if (file !== undefined) return readFileSync(file);
    const packed = pathOf(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
    return gunzipSync(readFileSync(packed), { maxOutputLength: mostBytes });
  } catch {
    // A language that is not installed is named in the reading.
    return undefined;
  }
}

function pathOf(name: string): string {
  return createRequire(import.meta.url).resolve(name);
}

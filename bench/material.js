import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const corpus = join(root, "..", "shared", "corpus");

/** Texts to measure on: real documents where the corpus is at hand, else the invented examples. */
export function material() {
  if (!existsSync(corpus)) {
    process.stdout.write("../shared/corpus is absent: measured on the invented examples instead.\n\n");
    const names = readdirSync(join(root, "examples")).filter((name) => /\.(md|txt)$/.test(name));
    const texts = names.map((name) => readFileSync(join(root, "examples", name), "utf8"));
    return {
      name: "invented examples",
      markdown: texts.join("\n\n"),
      plain: texts.join("\n\n").replace(/[*#<>]/g, ""),
    };
  }
  const letters = join(corpus, "letters");
  const markdown = readdirSync(letters)
    .filter((name) => name.endsWith(".md") && isEnglish(readFileSync(join(letters, name), "utf8")))
    .sort();
  const resolutions = join(corpus, "others", "cr-unsc");
  const plain = readdirSync(resolutions)
    .sort()
    .map((name) => readFileSync(join(resolutions, name), "utf8"));
  plain.push(
    readFileSync(
      join(corpus, "others", "israel_genocide", "icj_south_africa_v_israel_application.txt"),
      "utf8",
    ),
  );
  return {
    name: "real letters (Markdown), resolutions and an application to a court (text)",
    markdown: markdown.map((name) => readFileSync(join(letters, name), "utf8")).join("\n\n"),
    plain: plain.join("\n\n").replace(/<\/?sup>/g, ""),
  };
}

/** Whether a letter's front matter, where it has one, names no other language: claims are read in English. */
function isEnglish(text) {
  return !/^lang: (?!en)/m.test(text.slice(0, 1000));
}

/** A text repeated up to a size in bytes, ending between two repetitions. */
export function repeated(text, bytes) {
  const piece = `${text}\n\n`;
  const times = Math.max(1, Math.round(bytes / Buffer.byteLength(piece)));
  return Buffer.from(piece.repeat(times));
}

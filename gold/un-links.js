import { existsSync, readdirSync } from "node:fs";
import { corpus } from "./documents.js";

const anchor = /<a\s[^>]*href="(?<address>[^"]*)"[^>]*>(?<words>[\s\S]*?)<\/a>/g;
const official =
  /^https?:\/\/(?:www\.)?(?:undocs\.org|docs\.un\.org)\/+(?:[a-z]{2,3}\/+|EN\/+)?(?<target>[^?#]+)$/;
const noteElement = /<authorialNote\b[\s\S]*?<\/authorialNote>/g;

/**
 * The marked-up documents in sets. Every second file of a folder is held back: rules are written with the
 * first half only, and the slips of the second are never shown.
 * @returns {{ name: string, files: { path: string, half: "seen" | "held" }[] }[]}
 */
export function sets() {
  const councils = [...xmlIn("others/SCresolutions"), ...xmlIn("others/HRCresolutions")];
  const isOther = ({ path }) => /[ACFGRS]\.xml$/.test(path);
  const inEnglish = (folder) => xmlIn(folder).filter((file) => !isOther(file));
  return [
    { name: "General Assembly, sessions 75 to 77", files: xmlIn("un-resolutions/en") },
    { name: "Security Council", files: inEnglish("others/SCresolutions") },
    { name: "Human Rights Council", files: inEnglish("others/HRCresolutions") },
    { name: "Economic and Social Council", files: xmlIn("others/ECOSOCresolutions") },
    { name: "General Assembly, decisions", files: xmlIn("others/GAdecisions") },
    ...sixLanguages(),
    { name: "both Councils, other languages", files: councils.filter(isOther) },
  ];
}

const languages = ["english", "french", "spanish", "russian", "chinese", "arabic"];

/** Resolutions of session 80, each of which is there in six languages; a resolution is in one half whatever its language. */
function sixLanguages() {
  return languages.map((language) => ({
    name: `General Assembly, session 80, ${language}`,
    files: halved(
      pathsIn("un-resolutions/six-languages").filter((path) => path.endsWith(`/${language}.xml`)),
    ),
  }));
}

const xmlIn = (folder) => halved(pathsIn(folder));

const halved = (paths) => paths.map((path, index) => ({ path, half: index % 2 === 0 ? "seen" : "held" }));

function pathsIn(folder) {
  if (!existsSync(corpus + folder)) return [];
  return readdirSync(corpus + folder, { recursive: true })
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** A marked-up document without its links, and the links: where their words stand in it and where they led. */
export function withoutLinks(xml) {
  const links = [];
  let text = "";
  let from = 0;
  for (const match of xml.matchAll(anchor)) {
    text += xml.slice(from, match.index);
    from = match.index + match[0].length;
    const start = text.length;
    text += match.groups.words;
    const target = official.exec(decoded(match.groups.address.trim()))?.groups.target;
    if (target === undefined) continue;
    const last = links.at(-1);
    const isRest = last?.target === target && /^(?:<[^<>]*>)*$/.test(text.slice(last.at[1], start));
    if (isRest) last.at[1] = text.length;
    else links.push({ at: [start, text.length], target });
  }
  text += xml.slice(from);
  const notes = [...text.matchAll(noteElement)].map((note) => [note.index, note.index + note[0].length]);
  return { text, links, notes };
}

function decoded(address) {
  const plain = address.replaceAll("&amp;", "&").replace(/&#x?A0;|&nbsp;/gi, " ");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/**
 * Whether the symbols read over a link's words are what it leads to: apart from blanks, letter case and the
 * kind of dash, and as the United Nations sets its links: to the document that holds all lettered parts
 * of a resolution (`A/RES/74/255`, `74/255a-b` for `74/255 A`), to a supplement as `A/62/54(supp)`, and to
 * a double symbol as a whole or by its first half.
 */
export function leadsTo(target, symbols) {
  const wanted = folded(target);
  const read = symbols.map(folded);
  return (
    read.includes(wanted) || read.join("-") === wanted || read.some((symbol) => isPartOf(symbol, wanted))
  );
}

function folded(symbol) {
  return symbol
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/[‐‑–—]/g, "-")
    .replace(/^\/+|\/+$/g, "")
    .replace(/\((?:SUPP|SUPPL)\.?\)$/, "");
}

function isPartOf(symbol, target) {
  const lettered = /^(?<number>.*\/\d+)(?<letter>[A-Z])(?<session>\(.*\))?$/.exec(symbol)?.groups;
  if (lettered === undefined) return false;
  const { number, letter, session = "" } = lettered;
  if (target === number + session) return true;
  const range = /^(?<number>.*\d)(?<first>[A-Z])-(?<last>[A-Z])(?<session>\(.*\))?$/.exec(target)?.groups;
  if (range === undefined || range.number !== number || (range.session ?? "") !== session) return false;
  return range.first <= letter && letter <= range.last;
}

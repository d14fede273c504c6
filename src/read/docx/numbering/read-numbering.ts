import { isOn } from "../styles/look.ts";
import { walkXml } from "../xml/walk-xml.ts";

/** One level of a list, as the file defines it. */
export interface Level {
  start: number;
  format: string;
  /** `%1.%2` stands for the numbers of the first two levels. */
  text: string;
  /** The level (from 1) after which this one starts anew: 0 for never, undefined for every higher one. */
  restart?: number;
  /** Whether all numbers are shown as decimals. */
  isLegal: boolean;
  /** The style whose paragraphs are of this level. */
  style?: string;
}

/** A list: its levels with the changes that this use of it makes. */
export interface List {
  /** Lists with the same definition count on together. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that start anew where this list is first used, and at what number. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a document by their numbers. */
export type Numbering = ReadonlyMap<string, List>;

interface Definition {
  readonly levels: Level[];
  styleLink?: string;
  usesStyle?: string;
}

interface WrittenList {
  definition: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

const levelCount = 9;

/** Reads `word/numbering.xml`; a document without it has no lists. */
export function readNumbering(xml: string | undefined): Numbering {
  const definitions = new Map<string, Definition>();
  const written = new Map<string, WrittenList>();
  const at: Place = {};
  walkXml(xml ?? "", {
    open: (name, attributes) => {
      if (name === "w:abstractNum") {
        at.definition = { levels: [] };
        definitions.set(attributes["w:abstractNumId"] ?? "", at.definition);
      } else if (name === "w:num") {
        at.list = { definition: "", levels: new Map(), starts: new Map() };
        written.set(attributes["w:numId"] ?? "", at.list);
      } else openWithin(at, name, attributes);
    },
    close: (name) => {
      if (name === "w:abstractNum") delete at.definition;
      else if (name === "w:num") delete at.list;
      else if (name === "w:lvl") delete at.level;
    },
  });
  return new Map([...written].map(([number, list]) => [number, whole(list, definitions)] as const));
}

interface Place {
  definition?: Definition;
  list?: WrittenList;
  level?: Level;
  overridden?: number;
}

function openWithin(at: Place, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes["w:val"] ?? "";
  const index = Number.parseInt(attributes["w:ilvl"] ?? "", 10);
  if (name === "w:lvl" && index >= 0 && index < levelCount) {
    at.level = { start: 0, format: "decimal", text: "", isLegal: false };
    if (at.list !== undefined) at.list.levels.set(index, at.level);
    else if (at.definition !== undefined) at.definition.levels[index] = at.level;
  } else if (name === "w:lvlOverride") at.overridden = index;
  else if (name === "w:startOverride") {
    const start = Number.parseInt(value, 10);
    if (at.overridden !== undefined && start >= 0) at.list?.starts.set(at.overridden, start);
  } else if (name === "w:abstractNumId" && at.list !== undefined) at.list.definition = value;
  else if (name === "w:styleLink" && at.definition !== undefined) at.definition.styleLink = value;
  else if (name === "w:numStyleLink" && at.definition !== undefined) at.definition.usesStyle = value;
  else if (at.level !== undefined) takeLevel(at.level, name, attributes);
}

function takeLevel(level: Level, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes["w:val"] ?? "";
  switch (name) {
    case "w:start":
      level.start = Number.parseInt(value, 10) || 0;
      break;
    case "w:numFmt":
      level.format = value;
      break;
    case "w:lvlText":
      level.text = value;
      break;
    case "w:lvlRestart":
      level.restart = Number.parseInt(value, 10) || 0;
      break;
    case "w:isLgl":
      level.isLegal = isOn(attributes);
      break;
    case "w:pStyle":
      level.style = value;
      break;
  }
}

/** A definition may only name a style; its levels are those of the definition that names the same style as its own. */
function whole(list: WrittenList, definitions: ReadonlyMap<string, Definition>): List {
  let named = list.definition;
  const { usesStyle } = definitions.get(named) ?? {};
  if (usesStyle !== undefined)
    named = [...definitions].find(([, { styleLink }]) => styleLink === usesStyle)?.[0] ?? named;
  const levels = Array.from(
    { length: levelCount },
    (_, index) => list.levels.get(index) ?? definitions.get(named)?.levels[index],
  );
  return { definition: named, levels, starts: list.starts };
}

import type { DrawnPost, DrawnRule } from "./piece.ts";

/** A table whose cells the page draws lines around. */
export interface Grid {
  /** Where lines run down, from the left edge to the right one. */
  readonly columns: readonly number[];
  /** Where lines run across, from the top edge to the bottom one. */
  readonly rows: readonly number[];
}

/** Lines of cells that touch are drawn twice, this far apart at most. */
const sameLine = 3.2;
const sameEdge = 5;
const mostLines = 4_000;
const narrowest = 8;

/** Finds the tables drawn on a page: bands between lines across that are parted at the same places, by lines down or by gaps. */
export function gridsOf(rules: readonly DrawnRule[], posts: readonly DrawnPost[]): readonly Grid[] {
  if (rules.length < 2 || rules.length + posts.length > mostLines) return [];
  const levels = levelsOf(rules);
  const grids: { columns: readonly number[]; rows: number[] }[] = [];
  let open: { columns: readonly number[]; rows: number[] } | undefined;
  levels.forEach((level, i) => {
    const above = levels[i - 1];
    if (above === undefined) return;
    const columns = columnsBetween(above, level, posts);
    if (columns.length < 3) open = undefined;
    else if (open !== undefined && isSame(open.columns, columns)) {
      open.rows.push(level.y);
      if (columns.length > open.columns.length) open.columns = columns;
    } else {
      open = { columns, rows: [above.y, level.y] };
      grids.push(open);
    }
  });
  return grids;
}

/** The x of the line down that parts two places at one height, if a grid has one there. */
export function isParted(grids: readonly Grid[], y: number, between: readonly [number, number]): boolean {
  for (const { columns, rows } of grids) {
    if (y < (rows[0] ?? 0) || y > (rows.at(-1) ?? 0)) continue;
    for (const x of columns) if (x > between[0] - 1 && x < between[1] + 1) return true;
  }
  return false;
}

interface Level {
  readonly y: number;
  /** From left to right; they may touch. */
  readonly pieces: { readonly left: number; right: number }[];
}

function levelsOf(rules: readonly DrawnRule[]): readonly Level[] {
  const sorted = [...rules].sort((a, b) => a.y - b.y || a.left - b.left);
  const groups: DrawnRule[][] = [];
  for (const rule of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && rule.y - (group.at(-1)?.y ?? 0) < sameLine) group.push(rule);
    else groups.push([rule]);
  }
  return groups.map((group) => ({
    y: group.reduce((sum, { y }) => sum + y, 0) / group.length,
    pieces: piecesOf(group),
  }));
}

/** The pieces of a line across, those drawn twice once, without those that run over several others. */
function piecesOf(group: readonly DrawnRule[]): Level["pieces"] {
  const narrowFirst = [...group].sort((a, b) => a.right - a.left - (b.right - b.left)).slice(0, 200);
  const kept: { left: number; right: number }[] = [];
  for (const { left, right } of narrowFirst)
    if (!kept.some((other) => left < other.right - sameEdge && right > other.left + sameEdge))
      kept.push({ left, right });
  return kept.sort((a, b) => a.left - b.left);
}

function columnsBetween(above: Level, below: Level, posts: readonly DrawnPost[]): readonly number[] {
  const left = Math.max(edge(above, "left"), edge(below, "left"));
  const right = Math.min(edge(above, "right"), edge(below, "right"));
  if (Math.abs(edge(above, "left") - edge(below, "left")) > sameEdge) return [];
  if (Math.abs(edge(above, "right") - edge(below, "right")) > sameEdge) return [];
  const middle = (above.y + below.y) / 2;
  const drawn = posts.filter(({ top, bottom }) => top < middle && bottom > middle).map(({ x }) => x);
  const inner = [...partsOf(above), ...partsOf(below), ...drawn]
    .filter((x) => x > left + narrowest && x < right - narrowest)
    .sort((a, b) => a - b)
    .filter((x, i, all) => i === 0 || x - (all[i - 1] ?? 0) > sameEdge);
  return [left, ...inner, right];
}

function edge({ pieces }: Level, side: "left" | "right"): number {
  return (side === "left" ? pieces[0]?.left : pieces.at(-1)?.right) ?? 0;
}

/** Where the pieces of a line across meet. */
function partsOf({ pieces }: Level): readonly number[] {
  return pieces.flatMap(({ right }, i) => {
    const next = pieces[i + 1];
    return next !== undefined && Math.abs(next.left - right) < sameEdge ? [(right + next.left) / 2] : [];
  });
}

/** Whether one band's lines down are among the other's, as they are where cells of a row are one. */
function isSame(a: readonly number[], b: readonly number[]): boolean {
  const [more, fewer] = a.length >= b.length ? [a, b] : [b, a];
  return fewer.every((x) => more.some((other) => Math.abs(other - x) < sameEdge));
}

import type { Figure } from "./claim.ts";

/** `1275` as `1,275`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ",");
}

/** A figure in words that claim no more than the document's: `more than 200`, `a number not given`. */
export function figureWords({ form, lower, upper }: Figure): string {
  const low = lower === undefined ? "?" : grouped(lower);
  const high = upper === undefined ? "?" : grouped(upper);
  switch (form) {
    case "exact":
      return low;
    case "at-least":
      return `at least ${low}`;
    case "more-than":
      return `more than ${low}`;
    case "at-most":
      return `at most ${high}`;
    case "fewer-than":
      return `fewer than ${high}`;
    case "about":
      return `about ${low}`;
    case "range":
      return `${low} to ${high}`;
    case "plural":
      return "more than one, number not given";
    case "vague":
      return "a number not given";
    case "none":
      return "none";
  }
}

/** What the bounds leave open, said out loud; absent when nothing is. */
export function openBound({ form, lower, upper }: Figure): string | undefined {
  if (form === "plural" || form === "vague") return undefined;
  if (lower !== undefined && upper === undefined) return "no upper bound given";
  if (lower === undefined && upper !== undefined) return "no lower bound given";
  return undefined;
}

/** The unit beside a figure, in the plural but for one; nothing where the words name none or the figure has no number. */
export function unitWords({ unit, form, lower, upper }: Figure): readonly string[] {
  if (unit === "unspecified") return [];
  if (form === "plural" || form === "vague" || form === "none") return [`(${plurals[unit]})`];
  return [lower === 1 && upper === 1 ? unit : plurals[unit]];
}

const plurals: Readonly<Record<Exclude<Figure["unit"], "unspecified">, string>> = {
  person: "persons",
  body: "bodies",
  household: "households",
  family: "families",
  grave: "graves",
  site: "sites",
  home: "homes",
  building: "buildings",
  settlement: "settlements",
  object: "objects",
  case: "cases",
  incident: "incidents",
  percent: "per cent",
};

import type { Claim, Figure } from "../core/index.ts";

/** A claim's quantity in words and signs: `613`, `> 200`, `~100`, `500–1,000`; never more than the words give. */
export function describeFigure(figure: Figure): string {
  const { form, lower, upper } = figure;
  const low = lower === undefined ? "" : grouped(lower);
  const high = upper === undefined ? "" : grouped(upper);
  switch (form) {
    case "exact":
      return low;
    case "at-least":
      return `≥ ${low}`;
    case "more-than":
      return `> ${low}`;
    case "at-most":
      return `≤ ${high}`;
    case "fewer-than":
      return `< ${high}`;
    case "about":
      return `~ ${low}`;
    case "range":
      return `${low}–${high}`;
    case "none":
      return "0";
    case "plural":
    case "vague":
      return "(no number)";
  }
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** What a claim is about, in few words: figure and category, or the term, stance or act that it states. */
export function describeClaim(claim: Claim): string {
  const said = [
    claim.negated ? "not" : undefined,
    claim.figure === undefined ? undefined : describeFigure(claim.figure),
    claim.category?.value,
    ...claim.groups.map(({ value }) => value.name ?? value.code),
    claim.stance?.value,
    claim.qualification?.value,
    claim.figure === undefined ? claim.act?.value : undefined,
    claim.figure?.partOf === undefined ? undefined : "(part)",
  ];
  return said.filter((word) => word !== undefined).join(" ");
}

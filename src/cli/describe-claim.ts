import { type Claim, figureWords } from "../core/index.ts";

/** What a claim is about, in few words: figure and category, or the term, stance or act that it states. */
export function describeClaim(claim: Claim): string {
  const said = [
    claim.negated ? "not" : undefined,
    claim.figure === undefined ? undefined : figureWords(claim.figure),
    claim.category?.value,
    ...claim.groups.map(({ value }) => value.name ?? value.code),
    claim.stance?.value,
    claim.qualification?.value,
    claim.figure === undefined ? claim.act?.value : undefined,
    claim.figure?.partOf === undefined ? undefined : "(part)",
  ];
  return said.filter((word) => word !== undefined).join(" ");
}

import type { Category, ClaimKind, FigureUnit, Group, Span } from "../../../core/index.ts";
import { is, isWord, type Term } from "../text/terms.ts";

/** What a column counts, from its head: `Killed`, `Of whom children`, `Houses destroyed`. */
export interface ColumnHead {
  readonly category: Category;
  readonly act: string;
  readonly kind: ClaimKind;
  readonly unit: FigureUnit;
  readonly groups: readonly Group[];
  readonly span: Span;
  /** For `of whom`: the column that this one is a part of. */
  readonly partOfColumn?: number;
}

/** Reads a head; `before` is the head of the column to its left, of which an `of whom` column is a part. */
export function columnHead(terms: readonly Term[], before: ColumnHead | undefined): ColumnHead | undefined {
  const groups = groupsNamed(terms);
  const part = terms.some((term) => is(term, "opener") || isWord(term, "women", "children"));
  const harm = harmOf(terms);
  if (harm === undefined) {
    if (before === undefined || !part) return undefined;
    return { ...before, groups };
  }
  const unit =
    terms.find((term) => term.lexeme.group !== undefined)?.lexeme.group?.unit ??
    (harm.befalls === "objects" ? "object" : "person");
  return {
    category: harm.category,
    act: "act" in harm ? harm.act : harm.category,
    kind: kindOf(harm.category),
    unit,
    groups,
    span: { start: 0, end: 0 },
  };
}

/** Whom a head names: `Women`, `Of whom children`. */
export function groupsNamed(terms: readonly Term[]): readonly Group[] {
  return terms
    .flatMap((term) =>
      term.lexeme.harmAdjective === undefined
        ? ((term.lexeme.group ?? term.lexeme.groupAdjective)?.codes ?? [])
        : [],
    )
    .map((code) => ({ code }));
}

function harmOf(terms: readonly Term[]): { category: Category; befalls: string; act?: string } | undefined {
  for (const { lexeme } of terms) {
    const noun = lexeme.harmNoun?.counts === "act" ? undefined : lexeme.harmNoun;
    const harm = lexeme.harmVerb?.verb ?? lexeme.harmAdjective ?? noun;
    if (harm !== undefined) return harm;
  }
  return undefined;
}

function kindOf(category: Category): ClaimKind {
  if (category === "displaced" || category === "deported") return "displacement";
  return category === "destroyed" || category === "damaged" || category === "looted"
    ? "property"
    : "casualty";
}

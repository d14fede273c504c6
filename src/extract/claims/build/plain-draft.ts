import type { Claim, ClaimKind, Field, Speaker } from "../../../core/index.ts";

/** A claim that counts nothing, as a rule hands it over. `at` is the term whose scopes decide modality and speakers. */
export interface PlainDraft {
  readonly kind: ClaimKind;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** The verb group whose modals count, where the claim has a verb. */
  readonly verb?: { readonly from: number; readonly to: number };
  readonly rule: string;
  readonly negated?: boolean;
  /** Whom the clause itself names as speaking (`A number of organizations … condemned`), after the chain's others. */
  readonly speaker?: Speaker;
  readonly fields: Partial<
    Pick<
      Claim,
      | "category"
      | "act"
      | "qualification"
      | "joinedBy"
      | "object"
      | "stance"
      | "instrument"
      | "duty"
      | "court"
      | "caseName"
      | "outcome"
      | "groups"
    >
  >;
  readonly agents?: readonly Field<string>[];
  readonly affected?: readonly Field<string>[];
  /** Whether time and place of the paragraph may be inherited. */
  readonly inherits: boolean;
}

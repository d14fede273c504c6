/** Words that lay a stretch of a sentence on somebody. Indexes are of terms, `to` excluded. */
export interface Cue {
  readonly source: { readonly from: number; readonly to: number };
  readonly cue: { readonly from: number; readonly to: number };
  /** The stretch of the sentence that is laid on the source. */
  readonly scope: { readonly from: number; readonly to: number };
  readonly role: "reported" | "quoted";
  /** `denied that` and the like: what is said is denied by the source. */
  readonly denies: boolean;
  readonly rule: string;
}

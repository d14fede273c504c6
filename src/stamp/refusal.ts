/** Why an authority's answer does not stand. */
export interface TimestampRefusal {
  readonly kind: "refused" | "unreadable" | "other-message" | "false-signature" | "unknown-authority";
  /** One English sentence. */
  readonly detail: string;
}

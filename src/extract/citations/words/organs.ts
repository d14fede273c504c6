/** An organ whose resolutions have symbols, and the words by which texts name it. */
export interface Organ {
  readonly name: string;
  /** What stands before the number in its resolutions' symbols. */
  readonly prefix: string;
  /** Where the year or session goes: in brackets behind the number, or in the number itself. */
  readonly numbering: "year-in-brackets" | "session-and-number";
}

/** Organs of the United Nations whose resolutions are cited by a bare number. */
export const organs: readonly Organ[] = [
  { name: "Security Council", prefix: "S/RES/", numbering: "year-in-brackets" },
  { name: "General Assembly", prefix: "A/RES/", numbering: "session-and-number" },
  { name: "Human Rights Council", prefix: "A/HRC/RES/", numbering: "session-and-number" },
  { name: "Economic and Social Council", prefix: "E/RES/", numbering: "session-and-number" },
  { name: "Commission on Human Rights", prefix: "E/CN.4/RES/", numbering: "session-and-number" },
];

/** The head of a written document and what a careful reader takes from it; `undefined` there must be absent. */
export interface HeadCase {
  readonly name: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

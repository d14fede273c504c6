/** What two readings have in common of a field: the values in both, those of the English one, those of the other. */
export interface Common {
  readonly both: number;
  readonly english: number;
  readonly other: number;
}
export declare const sixLanguages: string;
export declare const languages: readonly string[];
export declare function agreementOfLanguages(
  only?: (name: string) => boolean,
): ReadonlyMap<string, Common> | undefined;
export declare function printAgreement(): void;

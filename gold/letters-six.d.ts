import type { Common } from "./six-languages.js";
export declare const sixLetters: URL;
export declare function agreementOfLetters(): ReadonlyMap<string, Common>;
export declare function printLetters(): void;

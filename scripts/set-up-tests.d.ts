/** The engines on which a reading must come out the same. */
export const nodeVersions: readonly string[];
/** Brings what tests need beyond npm's packages. Returns a sentence for everything that is still missing. */
export function setUpTests(): readonly string[];
/** How the Library of Congress's own tool for bags is called; undefined where it is not there. */
export function bagitTool():
  | {
      readonly command: string;
      readonly args: readonly string[];
      readonly env: Readonly<Record<string, string>>;
    }
  | undefined;

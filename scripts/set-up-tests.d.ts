/** The engines on which a reading must come out the same. */
export const nodeVersions: readonly string[];
/** Brings what tests need beyond npm's packages. Returns a sentence for everything that is still missing. */
export function setUpTests(): readonly string[];

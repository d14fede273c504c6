/** The rule that read each claim, without its version: what is reviewed first goes by it. */
export const ruleColumn = `ALTER TABLE claim ADD COLUMN rule text COLLATE "C" NOT NULL DEFAULT ''`;

/** Made after the tables are filled, as the others are. */
export const ruleIndex = `CREATE INDEX IF NOT EXISTS claim_rule ON claim (rule, received, place, source)`;

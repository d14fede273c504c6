import type { Reader } from "../core/index.ts";

/**
 * Names the reader in every reading. The version rises whenever any reading could come out
 * otherwise; `check --reread` then makes readings of the old version with the old program only.
 */
export const reader: Reader = { name: "aver", version: "0.1.0" };

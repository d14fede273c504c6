/** What is unpacked from one file at most. Sizes that an archive states are not believed: what comes out is counted. */
export const limits = {
  /** Word writes some dozens, a document with a thousand pictures a thousand. */
  entries: 20_000,
  /** The text of some 5,000 pages. */
  partBytes: 96 * 1024 * 1024,
  totalBytes: 160 * 1024 * 1024,
  /** Markup packs well, but beyond a few megabytes no document packs as well as this. */
  ratio: 250,
  ratioFromBytes: 24 * 1024 * 1024,
} as const;

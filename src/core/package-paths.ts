/** Where things lie in an evidence package. */
export const packagePaths = {
  source: (sha256: string): string => `data/sources/${sha256}`,
  reading: (sha256: string): string => `data/readings/${sha256}.json`,
  attachment: (sha256: string): string => `data/attachments/${sha256}`,
  record: "data/log/record.json",
  checkpoint: "data/log/checkpoint",
  key: "data/log/key.pem",
  entry: (number: number): string => `data/log/entries/${number}.json`,
  proof: (number: number): string => `data/log/proofs/${number}.tlog-proof`,
  /** Which witnesses the record asks, with their keys (C2SP tlog-policy). */
  policy: "data/log/policy",
  /** The largest size that witnesses have signed, where the checkpoint itself is larger. */
  witnessedCheckpoint: "data/log/witnessed/checkpoint",
  witnessedProof: (number: number): string => `data/log/witnessed/proofs/${number}.tlog-proof`,
  timestamp: (name: string): string => `data/log/timestamps/${name}`,
} as const;

/** The version of this layout, and the label in `bag-info.txt` that names it. */
export const packageFormat = 1;

export const packageFormatLabel = "Aver-Package-Format";

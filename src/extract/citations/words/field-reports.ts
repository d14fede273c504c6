const names =
  /\b(?:spot|situation|sitrep|daily|weekly|monthly|quarterly|flash|field|incident|monitoring|patrol|operational|humanitarian|thematic|periodic|special|interim|final|status|press) (?:reports?|updates?|bulletins?|briefing notes?)\b/i;

/** Whether words name a paper of the kind that missions and organisations put out in series: `spot report 214/2022`. */
export function isFieldReport(words: string): boolean {
  return names.test(words);
}

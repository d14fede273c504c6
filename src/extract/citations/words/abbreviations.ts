/** Words that end in a full stop without ending a sentence, lower case, without that stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    "a al app appl apps appr art arts assn bros c ca cf ch chap chaps co col comm conf corp corr " +
    "dept dist doc docs dr e.g ed eds esp et etc ff fig gen gov govt hon i.e id inc int intl j jan feb mar apr " +
    "jun jul aug sept sep oct nov dec jr l lt ltd m mr mrs ms n no nos op p para paras pp prof pt pub publ r rep " +
    "res rev s sec sect sects ser sess sgt sr st sub supp suppl tbl trans u.n un u.s v vol vols vs yr"
  ).split(" "),
);

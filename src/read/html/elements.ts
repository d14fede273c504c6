/** Elements that start and end a piece of text of their own. */
export const breaking: ReadonlySet<string> = new Set(
  "address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup html legend main menu nav noscript option p section summary tbody tfoot thead".split(
    " ",
  ),
);

/** Elements that are kept on the stack, since what stands in them depends on them. */
export const structural: ReadonlySet<string> = new Set(
  "blockquote h1 h2 h3 h4 h5 h6 li ol pre table td th tr ul".split(" "),
);

/** Elements whose words are not part of the page. */
export const unseen: ReadonlySet<string> = new Set("datalist select svg template".split(" "));

/** Elements without an end. */
export const voidElements: ReadonlySet<string> = new Set(
  "area base br col embed frame hr img input link meta param source track wbr".split(" "),
);

/** Elements that set their words apart without ending the line. */
export const styleOf: ReadonlyMap<string, "bold" | "italic" | "raised"> = new Map([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["cite", "italic"],
  ["sup", "raised"],
]);

/** Elements of XML documents, Akoma Ntoso among them, that stand within a line. All others end one. */
export const inlineXml: ReadonlySet<string> = new Set(
  "a abbr affectedDocument b cite concept date def docDate docKeyword docNumber docStage docStatus docTitle docType docketNumber docProponent em entity event font i inline ins judge lawyer legislature location mod object omissis opinion organization party person quantity quotedText ref remark rmod role rref session shortTitle signature small span strike strong sub sup term time u"
    .split(" ")
    .map((name) => name.toLowerCase()),
);

/** Elements of XML documents that hold no words of the document. */
export const unseenXml: ReadonlySet<string> = new Set(["meta", "head", "script", "style"]);

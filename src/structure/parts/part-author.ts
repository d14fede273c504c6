import type { Field, Span } from "../../core/index.ts";
import { readField } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import { runningCase } from "../text/letter-case.ts";

const kindOfText =
  "(?:Memorandum|Statement|Joint statement|Declaration|Report|Note(?: verbale)?|Information|Communiqué|Press release|Appeal|Commentary|Comments?|Position|Aide-mémoire|Explanatory note|Special report|Preliminary report|Reply|Resolution|Message|Address|Letter)";
const authorWord =
  "(?:Ministry|Ministries|Minister|Government|Parliament|National|Milli|State|President|Prime|Permanent|Commissioner|Ombudsman|Human|Office|Foreign|Prosecutor|General|Embassy|Commission|Committee|Council|Spokesperson|Spokesman|Chair|Secretary|Secretariat|Delegation|Supreme|Armed|Department|Republic|Federation|Association|Union|Centre|Institute|Bar|Central|Assembly|Mission|Group)";
const byAuthor = new RegExp(
  `^[*_“"]*${kindOfText}(?:\\s+dated\\s+[^,]{6,24})?,?\\s+(?:by|of|from|issued by|made by|submitted by|prepared by|delivered by)\\s+(?:the\\s+)?(?<author>(?:H\\.E\\.\\s+)?(?:(?:Mr|Ms|Mrs|Dr)\\.\\s+)?${authorWord}\\b.*?)(?=\\s+(?:on|regarding|concerning|about|in connection|in response|in relation|with regard|dated|addressed|to the|at the|in support|condemning|concluded|made|issued|following|relating)\\b|[,;:*¹²³]|\\s*$)`,
  "su",
);

const ofAuthor =
  /\b(?:report|statement|findings|memorandum|note verbale|submission|communiqué|testimony|declaration|conclusions|press release|update|bulletin) (?:of|by|from|prepared by|issued by) (?:the )?(?<author>(?:Mr\. |Ms\. |Dr\. )?\p{Lu}[^,;:*(¹²³.]{2,90}?)(?=\s+(?:on|regarding|concerning|about|in connection|in response|in relation|with regard|dated|addressed|to the|at the|following|relating)\b|[,;:*(¹²³.]|\s*$)/u;

/** The author that a part's own title names: `Memorandum by the Ministry of Foreign Affairs of Veldania on …`. */
export function partAuthor(text: string, title: Span): { author?: Field<string> } {
  const words = inRunningCase(text.slice(title.start, title.end));
  const match = byAuthor.exec(words) ?? ofAuthor.exec(words);
  const author = match?.groups?.author;
  if (match === null || author === undefined) return {};
  const start = title.start + match.index + match[0].length - author.length;
  const at = words.indexOf(author, match.index);
  return {
    author: readField(foldBlanks(author), {
      start: at === -1 ? start : title.start + at,
      end: (at === -1 ? start : title.start + at) + author.length,
    }),
  };
}

/** A title in capitals reads like any other; offsets stay. */
function inRunningCase(words: string): string {
  const running = runningCase(words);
  if (running === words || running.length !== words.length) return words;
  return running.replace(/ (?:By|From|On|Regarding|Concerning|About|Dated|Addressed) /g, (word) =>
    word.toLowerCase(),
  );
}

import { type Field, findDates, type Sender, type Span } from "../../core/index.ts";
import { readField, trimSpan } from "../text/field.ts";
import { type Line, lineAt } from "../text/lines.ts";
import { addresseesIn, endOfAddresseeList } from "./addressees.ts";
import { sendersIn } from "./senders.ts";

/** What the title of a letter or note says: who writes to whom, and when. */
export interface LetterTitle {
  readonly span: Span;
  readonly senders: readonly Sender[];
  readonly addressees: readonly Field<string>[];
  readonly date?: Field<string>;
}

const longestTitle = 1_200;
const toEnglish = /[,\s\u00a0](?:and\s+)?addressed[\s\u00a0]+(?:respectively[\s\u00a0]+)?to[\s\u00a0]+/i;
const toOther =
  /[,\s\u00a0](?:adress[ée]e?s?[\s\u00a0]+(?=au|à)|dirigid[ao]s?[\s\u00a0]+(?=al|a )|на[\s\u00a0]+имя[\s\u00a0]+|موجه(?:ة|تان|تين)?[\s\u00a0]+إلى[\s\u00a0]+)/i;
const by =
  /[\s\u00a0](?:par[\s\u00a0]+(?:le|la|l['’])|por[\s\u00a0]+(?:el|la|los|las)|من[\s\u00a0]+(?=الممثل|القائم|البعثة|وزير|المراقب|المندوب|رئيس))[\s\u00a0]*/iu;
const otherEnd =
  /(?:ante[\s\u00a0]+las[\s\u00a0]+Naciones[\s\u00a0]+Unidas|auprès[\s\u00a0]+de[\s\u00a0]+l['’]Organisation[\s\u00a0]+des[\s\u00a0]+Nations[\s\u00a0]+Unies|لدى[\s\u00a0]+الأمم[\s\u00a0]+المتحدة|的(?:同文)?(?:信|普通照会)(?=[\s\u00a0*]|$)|на[\s\u00a0]+имя[\s\u00a0]+(?:Генерального[\s\u00a0]+секретаря|Председателя[\s\u00a0]+(?:Совета[\s\u00a0]+Безопасности|Генеральной[\s\u00a0]+Ассамблеи))(?:[\s\u00a0]+и[\s\u00a0]+Председателя[\s\u00a0]+(?:Совета[\s\u00a0]+Безопасности|Генеральной[\s\u00a0]+Ассамблеи))?)/i;
const opening =
  /[\s\u00a0](?:I have the hono|On (?:the )?instructions|Upon (?:the )?instructions|Pursuant to|Further to|I am writing|I wish|I should like|I would like|Excellency|With reference|In accordance|Acting (?:up)?on|The Permanent Mission|Tengo el honor|Siguiendo instrucciones|J['’]ai l['’]honneur|D['’]ordre|Sur instruction|Имею честь|По поручению|أتشرف|يشرفني|بناء على تعليمات|奉我国|我谨|谨)/u;

/** Reads the title that begins at an offset of a line, and says where it ends, also when the letter goes on in the same line. */
export function readLetterTitle(text: string, lines: readonly Line[], start: number): LetterTitle {
  const least = endOfAddressees(text, start);
  const paragraphEnd = Math.max(least ?? 0, endOfTitleLines(text, lines, start));
  const end = endInside(text, { start, end: paragraphEnd }) ?? paragraphEnd;
  const span = trimSpan(text, { start, end });
  const words = text.slice(span.start, span.end);
  const [date] = findDates(text, span);
  const dated = date === undefined ? {} : { date: readField(date.edtf, date) };
  const to = toEnglish.exec(words);
  if (to !== null) return { span, ...dated, ...englishParties(text, span, to) };
  return { span, ...dated, ...otherParties(text, span, date?.end ?? span.start) };
}

type Parties = Pick<LetterTitle, "senders" | "addressees">;

function englishParties(text: string, span: Span, to: RegExpExecArray): Parties {
  const addressees = addresseesIn(
    text,
    withoutMarks(text, { start: span.start + to.index + to[0].length, end: span.end }),
  );
  return {
    senders: sendersIn(text, fromClause(text, { start: span.start, end: span.start + to.index })),
    addressees,
  };
}

/** The words after the `from` that follows the date; `from` the title's beginning in a note from a mission. */
function fromClause(text: string, span: Span): Span {
  const from = /[\s\u00a0]from[\s\u00a0]+/i.exec(text.slice(span.start, span.end));
  return from === null
    ? { start: span.end, end: span.end }
    : { start: span.start + from.index + from[0].length, end: span.end };
}

function otherParties(text: string, span: Span, afterDate: number): Parties {
  const words = text.slice(span.start, span.end);
  const to = toOther.exec(words);
  const chinese = chineseParties.exec(words.slice(afterDate - span.start));
  if (chinese?.indices?.groups !== undefined)
    return partiesInChinese(text, afterDate, chinese.indices.groups);
  const sentBy = by.exec(words);
  if (to === null) return plainParties(text, span);
  const toStart = span.start + to.index + to[0].length;
  if (sentBy === null || sentBy.index < to.index) {
    const first = words.search(/[\s\u00a0]/);
    const from = Math.max(0, words.search(/(?<=[\s\u00a0])(?:Постоянн|[Вв]ременн|Министр)/u), first);
    const end = Math.min(
      span.start + to.index,
      Math.max(span.start + from, beforeDate(text, span, afterDate)),
    );
    return {
      senders: sendersIn(text, trimSpan(text, { start: span.start + from, end })),
      addressees: addresseesIn(text, withoutMarks(text, { start: toStart, end: span.end })),
    };
  }
  const senderStart = span.start + sentBy.index + sentBy[0].length;
  return {
    senders: sendersIn(text, trimSpan(text, { start: senderStart, end: span.end })),
    addressees: addresseesIn(text, trimSpan(text, { start: toStart, end: span.start + sentBy.index })),
  };
}

/** `日期` + sender + `给` + addressees + `的信`: Chinese names the sender before the addressee, without spaces. */
const chineseParties =
  /^(?<sender>[^\n给致]{2,80}?)(?:给|致)(?<addressees>[^\n]{2,60}?)的(?:同文)?(?:信|普通照会)/du;

type Ranges = Readonly<Record<string, readonly [number, number] | undefined>>;

function partiesInChinese(text: string, from: number, { sender, addressees }: Ranges): Parties {
  const at = (range: readonly [number, number] = [0, 0]): Span => ({
    start: from + range[0],
    end: from + range[1],
  });
  return { senders: sendersIn(text, at(sender)), addressees: addresseesIn(text, at(addressees)) };
}

function beforeDate(text: string, span: Span, afterDate: number): number {
  const from = text.slice(span.start, afterDate).lastIndexOf(" от ");
  return from === -1 ? span.end : span.start + from;
}

/** `Letter dated 3 March 1992 from the representative of Veldania to the President of …`: the older style. */
function plainParties(text: string, span: Span): Parties {
  const from = fromClause(text, span);
  const words = text.slice(from.start, from.end);
  const to =
    /[\s\u00a0]to[\s\u00a0]+the[\s\u00a0]+(?=Secretary-General|President|Chair|Office|United Nations High|High Commissioner|(?:Deputy[\s\u00a0]+|Prime[\s\u00a0]+|Foreign[\s\u00a0]+)?Minister|Permanent Representative|Ambassador|Head of|Government of|Director|Prosecutor|Registrar|Executive)/i.exec(
      words,
    );
  if (to === null)
    return {
      senders: from.end > from.start ? sendersIn(text, withoutMarks(text, from)) : [],
      addressees: [],
    };
  return {
    senders: sendersIn(text, { start: from.start, end: from.start + to.index }),
    addressees: addresseesIn(
      text,
      withoutMarks(text, { start: from.start + to.index + to[0].length, end: from.end }),
    ),
  };
}

function withoutMarks(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && /[\s\u00a0*†¹²³.]/.test(text[end - 1] ?? "")) end--;
  return { start: span.start, end };
}

/** A title goes on over the line ends of its paragraph, and over a blank line when it stops in mid-phrase. */
function endOfTitleLines(text: string, lines: readonly Line[], start: number): number {
  const first = lineAt(lines, start);
  let end = lines[first]?.end ?? text.length;
  for (let i = first + 1; i < first + 10; i++) {
    const line = lines[i];
    if (line === undefined || line.layout === "table" || line.end - start > longestTitle) break;
    if (line.gap && isComplete(text.slice(start, end), text.slice(line.start, line.start + 12))) break;
    if (opening.test(` ${text.slice(line.start, Math.min(line.end, line.start + 40))}`)) break;
    if (
      endInside(text, { start, end }) !== undefined &&
      /^[\p{Lu}(\d*]/u.test(text.slice(line.start, line.start + 1))
    )
      break;
    end = line.end;
  }
  return Math.min(end, start + 4 * longestTitle);
}

function isComplete(words: string, next: string): boolean {
  if (
    /(?:\s(?:of|the|to|and|from|addressed|for|in|on|at|by|with|concerning|de|del|la|du|des|et|y)|,)$/i.test(
      words,
    )
  )
    return false;
  return !/^(?:addressed|to the|and the|\p{Ll})/u.test(next);
}

/** The end of the addressees after `addressed to`, wherever the line ends fall; undefined when they are of no known kind. */
function endOfAddressees(text: string, start: number): number | undefined {
  const words = text.slice(start, start + longestTitle);
  const to = toEnglish.exec(words);
  if (to === null || opening.test(words.slice(0, to.index)) || /\n\s*\n\s*\n/.test(words.slice(0, to.index)))
    return undefined;
  return endOfAddresseeList(text, start + to.index + to[0].length);
}

/** Where the title ends by its own grammar, when words go on behind it on the same line. */
function endInside(text: string, span: Span): number | undefined {
  const words = text.slice(span.start, Math.min(span.end, span.start + longestTitle));
  const to = toEnglish.exec(words);
  if (to !== null) {
    const end = endOfAddresseeList(text, span.start + to.index + to[0].length);
    if (end !== undefined && end <= span.end) return afterMarks(text, end, span.end);
  }
  const other = otherEnd.exec(words);
  if (other !== null) return afterMarks(text, span.start + other.index + other[0].length, span.end);
  if (words.length < 400) return undefined;
  const body = opening.exec(words);
  return body === null ? undefined : span.start + body.index;
}

/** A phrase that goes on in lower case or after a comma still belongs to the title. */
function afterMarks(text: string, offset: number, end: number): number | undefined {
  let at = offset;
  while (at < end && /[*†¹²³]/.test(text[at] ?? "")) at++;
  const rest = text.slice(at, Math.min(end, at + 40));
  if (
    /^(?:,?[\s\u00a0]+(?:and|to|in|of|on|et|y|и|concerning|regarding|transmitting)[\s\u00a0]|,[\s\u00a0])/u.test(
      rest,
    )
  )
    return undefined;
  return at;
}

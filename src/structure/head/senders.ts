import type { Sender, Span } from "../../core/index.ts";
import { readField, trimSpan } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import { runningCase } from "../text/letter-case.ts";
import { accreditedTo, bodyOffices, namesWithAnd, officesWithOf, officeWord } from "../words/offices.ts";

const representative =
  "(?:(?:Acting |Deputy |Alternate |Interim )?Permanent (?:Representatives?|Observers?|Delegates?)(?: a\\.i\\.| ad interim)?)";
const chargé = "(?:Charg[ée]e?s? d['’ʼ]?\\s?affaires?(?:,? a\\.i\\.?|,? ad interim)?)";
const patterns: readonly RegExp[] = [
  `^(?<office>${representative})(?: of(?: the)?(?: (?<party>.+?))?)?(?:${accreditedTo}.*)?$`,
  `^(?<office>${chargé})(?: of the (?:Permanent )?(?:Observer )?(?:Missions?|Delegations?|Embassy))?(?: of(?: the)?(?: (?<party>.+?))?)?(?:${accreditedTo}.*)?$`,
  `^(?<office>${bodyOffices})(?: of(?: the)?(?: (?<party>.+?))?)(?:${accreditedTo}.*)?$`,
  ...officesWithOf.map((office) => `^(?<office>${office}) of (?:the )?(?<party>.+?)(?:${accreditedTo}.*)?$`),
  `^(?<office>(?:representatives?|${officeWord})\\b.*?) (?:of|for) (?:the )?(?<party>.+?)(?:${accreditedTo}.*)?$`,
  "^(?<office>Repr[ée]sentante? permanente?(?: adjointe?)?|Charg[ée]e? d['’]affaires(?: par int[ée]rim)?|Ministre des affaires [ée]trang[èe]res|Mission permanente) (?:de la Mission permanente )?(?:de la |de l['’]|du |des |de |d['’])(?<party>.+?)(?: (?:auprès|ante) .*)?$",
  "^(?<office>Representante Permanente(?: Adjunt[oa])?|Encargad[oa] de Negocios(?: interin[oa])?|Ministr[oa] de Relaciones Exteriores|Misi[óo]n Permanente) (?:de la Misi[óo]n Permanente )?(?:de la |del |de los |de las |de )(?<party>.+?)(?: ante .*)?$",
  "^(?<office>Постоянного представителя|Постоянный представитель|Временного поверенного в делах(?: Постоянного представительства)?|Министра иностранных дел|Постоянного представительства) (?<party>.+?)(?: при .*)?$",
  "^(?<office>(?:الممثلة?|المندوبة?|المراقبة?) الدائمة?(?: بالنيابة)?|القائمة? بالأعمال(?: المؤقتة?)?(?: بالنيابة)?|وزيرة? الخارجية|البعثة الدائمة) (?:(?:في|ب|ل)?(?:ال|ل)بعثة الدائمة )?ل(?<party>.+?)(?: لدى .*)?$",
  "^(?<party>.+?)(?<office>常驻(?:联合国)?(?:日内瓦办事处)?(?:副|候补)?(?:代表团临时代办|代表团|代表|观察员)|临时代办|外交部长|外交部)$",
].map((pattern) => new RegExp(pattern, "iu"));

const officeOnly = new RegExp(`^${officeWord}(?!\\p{L})`, "u");
const clauseBreak = new RegExp(
  `(?:,? and (?:of )?the |, the |; (?:and )?the )(?=${officeWord.replace("|Members?", "")}(?!\\p{L}))`,
  "gu",
);
const article = /^(?:the|His Excellency|Her Excellency|H\.E\.|le |la |el )\s+/i;

/**
 * The senders that the words between `from` and `addressed to` name, each with office and party.
 * Takes `the Permanent Representatives of Veldania and Morvenia to the United Nations` (two senders).
 */
export function sendersIn(text: string, span: Span): readonly Sender[] {
  return clauses(text, span).flatMap((clause) => senderIn(text, clause));
}

function clauses(text: string, span: Span): readonly Span[] {
  const words = text.slice(span.start, span.end).replace(/[\s\u00a0]/g, " ");
  const cuts: Span[] = [];
  let start = 0;
  for (const match of words.matchAll(clauseBreak)) {
    cuts.push({ start: span.start + start, end: span.start + match.index });
    start = match.index + match[0].length;
  }
  return [...cuts, { start: span.start + start, end: span.end }].map((cut) => trimSpan(text, cut));
}

function senderIn(text: string, clause: Span): readonly Sender[] {
  const lead = article.exec(text.slice(clause.start, clause.end))?.[0].length ?? 0;
  const start = clause.start + lead;
  const words = text.slice(start, clause.end).replace(/[\s\u00a0]/g, " ");
  for (const pattern of patterns) {
    const groups = pattern.exec(words)?.groups;
    const office = groups?.office;
    if (office === undefined) continue;
    const officeStart = start + words.indexOf(office);
    const officeSpan = { start: officeStart, end: officeStart + office.length };
    const party = groups?.party?.trim();
    if (party === undefined || party === "" || /^to the\b/.test(party)) {
      return [{ office: readField(written(office), officeSpan) }];
    }
    return partiesIn(text, start, words, { office, party, span: officeSpan });
  }
  const whole = { start, end: clause.end };
  if (whole.end <= whole.start) return [];
  const value = readField(written(text.slice(start, clause.end)), whole);
  return [officeOnly.test(words) ? { office: value } : { party: value }];
}

interface ReadOffice {
  readonly office: string;
  readonly party: string;
  readonly span: Span;
}

function partiesIn(text: string, start: number, words: string, read: ReadOffice): readonly Sender[] {
  const from = words.lastIndexOf(read.party, words.length);
  const first = words.indexOf(read.party, read.office.length);
  const at = start + (first === -1 ? from : first);
  const isPlural = /s\b/.test(read.office.replace(/affaires|Affairs/gi, ""));
  const names = isPlural ? namesIn(read.party) : [{ start: 0, end: read.party.length }];
  return names.map((name) => {
    const span = withoutArticle(text, { start: at + name.start, end: at + name.end });
    return {
      office: readField(singular(read.office), read.span),
      party: readField(written(text.slice(span.start, span.end)), span),
    };
  });
}

/** `A, B and C` cut into names, minding States whose names hold an `and`. */
function namesIn(list: string): readonly Span[] {
  let guarded = list;
  for (const name of namesWithAnd) guarded = guarded.replaceAll(name, name.replace(" and ", " & & "));
  const names: Span[] = [];
  let start = 0;
  for (const match of guarded.matchAll(/, and |,\s|\sand\s|;\s/g)) {
    names.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  names.push({ start, end: list.length });
  return names.filter((name) => name.end > name.start);
}

function withoutArticle(text: string, span: Span): Span {
  const lead = /^the\s+/i.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return { start: span.start + lead, end: span.end };
}

function written(words: string): string {
  return runningCase(foldBlanks(words));
}

/** Of several holders of one office each holds it alone: `Permanent Representatives of A and B`. */
function singular(office: string): string {
  return written(office).replace(
    /\b(Representative|Observer|Mission|President|Minister|Delegate)s\b/gi,
    "$1",
  );
}

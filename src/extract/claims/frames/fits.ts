import type { Category, GroupCode } from "../../../core/index.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";

interface Befalling {
  readonly category: Category;
  readonly act?: string;
  readonly befalls: "persons" | "objects" | "either";
  readonly weak?: boolean;
  readonly only?: readonly GroupCode[] | undefined;
}

const personUnits = new Set(["person", "body", "household", "family", "percent", "unspecified"]);
const objectUnits = new Set([
  "home",
  "building",
  "settlement",
  "object",
  "site",
  "grave",
  "percent",
  "unspecified",
]);

/** What a number without a noun can suffer by a verb of several senses: `28 were captured`. */
const bareHarms: ReadonlySet<Category> = new Set([
  "released",
  "attacked",
  "detained",
  "abducted",
  "injured",
  "tortured",
]);

/** What may be done for right too: that `no one has been arrested` for a crime denies no harm. */
const dutifulActs: ReadonlySet<Category> = new Set(["detained", "identified", "attacked"]);

/** Refugees who never returned live elsewhere. */
const isUprooted: ReadonlySet<GroupCode> = new Set(["refugee", "displaced-person"]);

/** Whether what is counted can suffer the harm: persons are not demolished, houses are not wounded. */
export function fits(count: CountPhrase, harm: Befalling): boolean {
  if (count.reason !== undefined || count.unit === "case" || count.unit === "incident") return false;
  if (count.mention.form === "none" && dutifulActs.has(harm.category)) return false;
  if (harm.category === "injured" && count.unit === "body" && count.head !== undefined) return false;
  if (harm.only !== undefined && !count.groups.some(({ group }) => harm.only?.includes(group.code)))
    return false;
  if (harm.category === "displaced" && count.groups.some(({ group }) => group.code === "combatant"))
    return false;
  if (harm.act === "absence" && count.groups.some(({ group }) => isUprooted.has(group.code))) return false;
  if (harm.weak === true) return fitsWeak(count, harm);
  if (harm.befalls === "objects") return objectUnits.has(count.unit) && !isPersonHead(count);
  if (harm.befalls === "persons")
    return personUnits.has(count.unit) || (harm.category === "displaced" && count.unit === "home");
  return true;
}

/** Verbs that have other senses (`found`, `held`, `captured`) count only what they are said of in the harmful sense. */
function fitsWeak(count: CountPhrase, harm: Befalling): boolean {
  if (harm.category === "displaced") return canFlee(count);
  if (count.head === undefined && (bareHarms.has(harm.category) || harm.act === "burial")) return true;
  if (harm.category === "discovered" || harm.category === "identified" || harm.category === "exhumed") {
    return (
      count.unit === "body" ||
      count.unit === "grave" ||
      (harm.category === "identified" && count.head === undefined)
    );
  }
  if (harm.category === "detained" && count.unit === "body") return harm.act === "detention";
  if (harm.category === "detained" && count.own?.harm.category === "affected") return false;
  if (harm.act === "burial" && count.unit === "body") return true;
  return count.unit === "person" && (count.known || count.groups.length > 0);
}

/** Persons and families cross a border in flight. */
function canFlee({ unit, head }: CountPhrase): boolean {
  return unit === "person" || unit === "family" || unit === "household" || head === undefined;
}

function isPersonHead(count: CountPhrase): boolean {
  return count.unit === "unspecified" && count.groups.some(({ group }) => group.code !== "national");
}

import type { Category } from "../../core/index.ts";

/** A verb whose harm is said by words after its object: `took 14 men hostage`, `reduced 14 houses to rubble`. */
export interface Complement {
  readonly category: Category;
  readonly act: string;
  readonly befalls: "persons" | "objects" | "either";
  /** Whether it is harm only of persons who are counted. */
  readonly weak?: boolean;
  /** Every form of the verbs. */
  readonly verbs: string;
  /** The words after the object; those of a phrase joined by `_`. */
  readonly words: string;
}

const take = "take takes took taken taking";
const hold = "hold holds held holding keep keeps kept keeping";
const put = "put puts putting place places placed placing";
const throwing = "throw throws threw thrown throwing cast casts casting fling flung";
const make = "make makes made making render renders rendered rendering leave leaves left leaving";
const drag =
  "drag drags dragged dragging snatch snatches snatched snatching haul hauls hauled hauling pull pulled pulling";
const drive =
  "drive drives drove driven driving force forces forced forcing chase chased chasing hound hounded";
const reduce = "reduce reduces reduced reducing burn burns burned burnt burning raze razes razed razing";
const strike =
  "beat beats beaten beating club clubs clubbed clubbing bludgeon bludgeoned bludgeoning bayonet bayoneted bayoneting trample trampled trampling stone stoned stoning kick kicked kicking batter battered battering knife knifed knifing axe axed axing spear speared spearing flog flogged flogging lash lashed lashing whip whipped whipping maul mauled mauling choke choked choking work worked working hew hewn crush crushed crushing scald scalded scalding burn burned burnt burning hack hacked hacking stab stabbed stabbing shoot shot shooting torture tortured torturing starve starved starving freeze froze frozen freezing poison poisoned poisoning boil boiled boiling squeeze squeezed squeezing slash slashed slashing roast roasted strangle strangled strangling smother smothered shell shelled shelling bomb bombed bombing";

const find = "find finds found discover discovered discovers finding";

/** The harms that a complement says, the more telling first. */
export const complements: readonly Complement[] = [
  {
    category: "injured",
    act: "injury",
    befalls: "persons",
    verbs: `send sends sent sending ${put} ${take} rush rushes rushing`,
    words: "to_hospital to_the_hospital in_hospital to_hospitals",
  },
  {
    category: "killed",
    act: "killing",
    befalls: "persons",
    verbs: `${strike} put puts putting do did done doing send sends sent sending`,
    words: "to_death to_their_deaths to_their_death to_the_sword",
  },
  {
    category: "killed",
    act: "killing",
    befalls: "persons",
    verbs: "cost costs costing rob robbed robbing",
    words: "their_lives of_their_lives his_life her_life",
  },
  { category: "killed", act: "killing", befalls: "persons", verbs: make, words: "dead lifeless" },
  {
    category: "killed",
    act: "killing",
    befalls: "persons",
    verbs: find,
    words:
      "with_their_throats_cut with_their_throats_slit with_throats_cut with_bullet_wounds with_gunshot_wounds with_bullet_holes strangled decapitated beheaded murdered hacked_to_death shot_dead bludgeoned",
  },
  {
    category: "hostage",
    act: "hostage-taking",
    befalls: "persons",
    verbs: `${take} ${hold} seize seizes seized seizing`,
    words: "hostage as_hostages as_hostage hostages",
  },
  {
    category: "detained",
    act: "detention",
    befalls: "persons",
    verbs: `${take} ${hold} ${put} make made`,
    words:
      "prisoner captive as_prisoners as_captives into_custody in_custody under_arrest in_detention into_detention in_prison behind_bars in_captivity incommunicado as_prisoners_of_war",
  },
  {
    category: "detained",
    act: "detention",
    befalls: "persons",
    verbs: throwing,
    words: "into_prison in_prison into_jail in_jail into_cells into_dungeons behind_bars",
  },
  {
    category: "abducted",
    act: "abduction",
    befalls: "persons",
    verbs: `${drag} ${take} seize seizes seized seizing abduct`,
    words:
      "over_the_border across_the_border over_the_frontier across_the_frontier from_their_homes from_their_houses out_of_their_homes from_their_beds out_of_their_houses",
  },
  {
    category: "abducted",
    act: "abduction",
    befalls: "persons",
    verbs: `${take} lead leads led leading carry carries carried carrying march marched marching drag dragged dragging`,
    words: "away off into_captivity",
  },
  { category: "abducted", act: "abduction", befalls: "persons", verbs: take, words: "with_them" },
  {
    category: "abducted",
    act: "abduction",
    befalls: "persons",
    weak: true,
    verbs: "take takes took taking",
    words:
      "from_the_school from_the_village from_the_town from_the_hospital from_the_church from_the_mosque from_the_camp from_the_bus from_the_station from_the_market from_the_farm from_their_village from_the_convoy at_gunpoint",
  },
  {
    category: "detained",
    act: "detention",
    befalls: "persons",
    weak: true,
    verbs:
      "bring brings brought bringing take takes took taking march marches marched marching drive drives drove driving herd herds herded herding",
    words:
      "to_the_barracks to_the_prison to_the_camp to_the_police_station to_the_police to_the_stadium to_the_sawmill to_the_factory to_the_tannery to_the_warehouse to_the_quarry to_the_garrison to_the_base to_the_cells to_the_detention to_a_camp to_a_prison to_a_barracks to_a_warehouse to_a_factory to_a_military to_a_nearby_military to_a_police to_a_detention to_the_military to_an_army to_the_army",
  },
  {
    category: "displaced",
    act: "displacement",
    befalls: "persons",
    verbs: make,
    words:
      "homeless displaced without_a_single_roof without_a_roof without_shelter without_a_home without_homes",
  },
  {
    category: "displaced",
    act: "displacement",
    befalls: "persons",
    verbs: `turn turns turned turning make makes made making`,
    words: "into_refugees refugees",
  },
  {
    category: "displaced",
    act: "flight",
    befalls: "persons",
    verbs: put,
    words: "to_flight",
  },
  {
    category: "displaced",
    act: "displacement",
    befalls: "persons",
    verbs: `${drive} drag dragged turn turned throw threw thrown cast`,
    words:
      "from_their_homes from_their_houses out_of_their_homes out_of_their_houses from_their_villages from_their_land from_their_lands out_of_the_country into_exile into_flight from_the_country from_the_area from_the_town from_the_city across_the_border",
  },
  {
    category: "injured",
    act: "injury",
    befalls: "persons",
    verbs: make,
    words:
      "wounded injured hurt disabled crippled paralysed maimed blind with_injuries with_wounds with_burns with_serious_injuries with_permanent_disabilities with_life-changing_injuries",
  },
  {
    category: "missing",
    act: "disappearance",
    befalls: "persons",
    verbs: make,
    words: "missing unaccounted_for",
  },
  {
    category: "destroyed",
    act: "destruction",
    befalls: "objects",
    verbs: `${reduce} ${make} turn turned turning lay lays laid level levelled`,
    words:
      "to_rubble to_ashes to_ruins to_the_ground to_dust into_rubble in_ruins uninhabitable in_ashes waste to_cinders",
  },
  {
    category: "destroyed",
    act: "destruction",
    befalls: "objects",
    verbs: "set sets setting put puts putting",
    words: "on_fire ablaze alight to_the_torch out_of_action out_of_service",
  },
  {
    category: "destroyed",
    act: "destruction",
    befalls: "objects",
    verbs: "wipe wipes wiped wiping raze razed",
    words: "off_the_map off_the_face from_the_map off_the_earth",
  },
];

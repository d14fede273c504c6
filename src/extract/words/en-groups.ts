import type { GroupNoun } from "./words.ts";

const person = { unit: "person" } as const;

/** Nouns that name the persons or things counted. */
export const groups: readonly GroupNoun[] = [
  {
    ...person,
    codes: [],
    words:
      "person persons people individual individuals resident residents inhabitant inhabitants villager villagers citizen citizens soul souls human_beings human_being compatriots countrymen townspeople peasant peasants farmer farmers labourer labourers laborer laborers worker workers student students teacher teachers passenger passengers passers-by passerby bystander bystanders shoppers worshippers pilgrims driver drivers fisherman fishermen miner miners shepherd shepherds businessman businessmen demonstrator demonstrators protester protesters protestor protestors marchers activist activists lawyer lawyers judge judges member members relative relatives brother brothers sister sisters cousin cousins son sons daughter daughters father fathers mother mothers parent parents husband husbands wife wives uncle nephew nephews niece grandmother grandfather victim victims survivor survivors employee employees staff staff_member staff_members personnel occupant occupants migrant migrants migrant_workers tourist tourists foreigner foreigners others other_persons population settler settlers returnee returnees local_residents community_members family_members members_of_his_family guests neighbours neighbors bodyguard bodyguards escorts guard guards contractor contractors engineers technicians fellow_citizens dissidents opponents supporters minors minor crew_members crew sailors pilots voters leaders managers manager mourners mourner shopper diners spectators hikers skippers deckhands unionists trade_unionists union_members professors academics writers artists intellectuals athletes players cooks gardeners suspects merchants traders clients customers patients patient ill_persons dependants dependents orphans widows widow spouses nationals national subjects rohingya people_of_all_ages",
  },
  {
    ...person,
    codes: ["civilian"],
    words:
      "civilian civilians noncombatants non-combatants civilian_population civilian_persons civilian_victims peaceful_citizens peaceful_residents peaceful_inhabitants peaceful_villagers",
  },
  { ...person, codes: ["women"], words: "woman women females female lady ladies housewives" },
  { ...person, codes: ["men"], words: "man men males male gentleman" },
  { ...person, codes: ["girls"], words: "girl girls schoolgirl schoolgirls" },
  { ...person, codes: ["boys"], words: "boy boys schoolboy schoolboys" },
  {
    ...person,
    codes: ["children"],
    words:
      "child children minors minor underage schoolchildren pupils pupil kids juveniles youths_under_18 teenager teenagers adolescent adolescents school_children",
  },
  { ...person, codes: ["infants"], words: "infant infants baby babies toddler toddlers newborn newborns" },
  { ...person, codes: ["adults"], words: "adult adults" },
  {
    ...person,
    codes: ["elderly"],
    words:
      "elderly elderly_persons elderly_people elderly_person elders older_persons older_people old_people old_persons aged_persons pensioners senior_citizens the_elderly",
  },
  {
    ...person,
    codes: ["combatant"],
    words:
      "service_member service_members servicemembers soldier soldiers serviceman servicemen servicewomen combatant combatants fighter fighters troop troops militant militants insurgent insurgents guerrilla guerrillas guerilla guerillas rebel rebels gunman gunmen militiaman militiamen conscript conscripts officer officers military_personnel army_officers subversive subversives extremist extremists terrorist terrorists jihadist jihadists commander commanders lieutenant lieutenants sergeant sergeants captain captains colonel colonels general generals paratroopers marine marines enlisted_men military_men mercenary mercenaries armed_men armed_individuals commandos commando attackers assailants assailant security_personnel security_forces_personnel border_guards border_guard national_guardsmen guardsmen military_officers noncommissioned_officers recruits recruit infantrymen members_of_the_armed_forces suicide_bombers suicide_bomber peshmerga hooded_men hooded_individuals bombers bomber perpetrators perpetrator criminals",
  },
  { ...person, codes: ["prisoner-of-war"], words: "prisoner_of_war prisoners_of_war pow pows" },
  {
    ...person,
    codes: ["detainee"],
    words:
      "captive captives deportees detainee detainees prisoner prisoners inmate inmates political_prisoners convicts internee internees",
  },
  { ...person, codes: [], words: "hostage hostages abductees arrivals new_arrivals" },
  {
    ...person,
    codes: ["medical"],
    words:
      "auxiliary_nurses auxiliary_nurse medical_orderlies doctor doctors nurse nurses physician physicians surgeon surgeons paramedic paramedics medic medics health_workers health_worker medical_workers medical_staff medical_personnel health_personnel ambulance_workers healthcare_workers healthcare_worker health_care_workers health_staff midwives first_responders ambulance_drivers",
  },
  {
    ...person,
    codes: ["journalist"],
    words:
      "journalist journalists reporter reporters correspondent correspondents cameraman cameramen photographer photographers media_workers media_worker press_workers media_professionals newsman newsmen columnist editors",
  },
  {
    ...person,
    codes: ["humanitarian"],
    words:
      "aid_worker aid_workers humanitarian_workers humanitarian_worker humanitarian_personnel relief_workers relief_worker humanitarians unrwa_staff volunteers volunteer",
  },
  {
    ...person,
    codes: ["peacekeeper"],
    words:
      "peacekeeper peacekeepers blue_helmets united_nations_personnel un_peacekeepers military_observers",
  },
  {
    ...person,
    codes: ["police"],
    words:
      "policeman policemen policewoman policewomen police police_officer police_officers police_personnel policemen_and_soldiers gendarme gendarmes constables law_enforcement_officers detectives",
  },
  { ...person, codes: ["refugee"], words: "refugee refugees asylum-seeker asylum-seekers" },
  {
    ...person,
    codes: ["displaced-person"],
    words:
      "displaced_person displaced_persons displaced_people internally_displaced_person internally_displaced_persons internally_displaced_people idp idps evacuees evacuee displaced_civilians forcibly_displaced_persons",
  },
  {
    ...person,
    codes: ["religious"],
    words:
      "priest priests nun nuns monk monks imam imams pastor pastors clergy clerics cleric bishop bishops jesuits jesuit rabbi rabbis clergymen missionaries missionary",
  },
  {
    ...person,
    codes: ["official"],
    words:
      "members_of_parliament member_of_parliament members_of_the_parliament municipal_officers municipal_officer official officials mayor mayors village_headman village_headmen headmen headman village_chiefs village_elders diplomat diplomats ambassador minister ministers parliamentarians deputies deputy councillor councillors senator senators candidate candidates governor governors magistrate magistrates prosecutors prosecutor politicians civil_servants public_officials local_officials government_officials",
  },
  {
    ...person,
    codes: ["disabled"],
    words: "persons_with_disabilities people_with_disabilities disabled_persons disabled_people",
  },
  { ...person, codes: ["pregnant"], words: "pregnant_women pregnant_woman" },
  { ...person, codes: ["children", "combatant"], words: "child_soldiers" },
  {
    unit: "body",
    codes: [],
    words:
      "body bodies corpse corpses remains cadaver cadavers human_remains sets_of_remains skeletons skeleton mortal_remains skulls dead_bodies",
  },
  { unit: "household", codes: [], words: "household households" },
  { unit: "family", codes: [], words: "family families" },
  {
    unit: "grave",
    codes: [],
    words:
      "mass_grave mass_graves grave graves burial_sites mass_burial_sites burial_site mass_burials burial_pits burial_pit gravesite gravesites grave_site grave_sites",
  },
  {
    unit: "site",
    codes: [],
    words:
      "site sites detention_centre detention_centres detention_center detention_centers detention_facilities concentration_camps concentration_camp camps camp prisons detention_sites places_of_detention torture_chambers cemetery cemeteries religious_sites cultural_sites heritage_sites archaeological_sites places_of_worship shrines shrine graveyards graveyard",
  },
  {
    unit: "home",
    codes: [],
    words:
      "home homes house houses dwelling dwellings apartment apartments residential_buildings housing_units flats residences homesteads huts shelters tents housing_unit residential_houses private_houses",
  },
  {
    unit: "building",
    codes: [],
    words:
      "building buildings school schools hospital hospitals church churches mosque mosques monument monuments museum museums library libraries factory factories shop shops office offices bridge bridges temple temples synagogue synagogues monastery monasteries kindergarten kindergartens universities university clinic clinics health_facilities health_facility health_post health_posts medical_facilities educational_facilities structures structure facilities facility public_buildings establishments warehouse warehouses stores power_plants power_stations stations theatres theaters clubs bakeries bakery hotels hotel health_centres medical_institutions educational_institutions cultural_institutions enterprises businesses restaurants garages towers pylons electric_pylons substations healthcare_facilities healthcare_centres infrastructure_facilities villas embassies banks markets",
  },
  {
    unit: "settlement",
    codes: [],
    words:
      "village villages town towns settlement settlements city cities localities locality hamlet hamlets communities neighbourhoods neighborhoods quarters districts",
  },
  {
    unit: "object",
    codes: [],
    words:
      "bells icons museum_pieces antiquities head_of_livestock head goats pigs horses camels fishing_boats fishing_boat boat lorries lorry vehicle vehicles car cars ambulance ambulances truck trucks bus buses tank tanks helicopter helicopters aircraft plane planes drone drones ships ship boats vessel vessels tractors crops trees olive_trees books manuscripts artefacts artifacts exhibits items objects cattle sheep livestock cows animals head_of_cattle weapons_caches convoys trains locomotives wells water_wells wells_and_pumps greenhouses machines containers pickup_trucks motorcycles electricity_poles property properties assets carpets paintings tombstones gravestones khachkars orchards dunums hectares wagons computers generators water_tanks",
  },
  { unit: "case", codes: [], words: "case cases instance instances complaints" },
  {
    unit: "incident",
    codes: [],
    words:
      "attack attacks incident incidents raid raids airstrikes airstrike air_strikes air_strike strikes strike shellings bombing bombings bombardments explosions explosion operations operation clashes ambushes violations violation incursions assaults occasions rallies demonstrations protests",
  },
];

/** Adjectives before the noun that say who is counted. */
export const groupAdjectives: readonly GroupNoun[] = [
  { ...person, codes: ["civilian"], words: "civilian unarmed_civilian" },
  { ...person, codes: ["women"], words: "female women" },
  { ...person, codes: ["men"], words: "male" },
  { ...person, codes: ["children"], words: "child underage minor juvenile" },
  { ...person, codes: ["elderly"], words: "elderly old older" },
  { ...person, codes: ["disabled"], words: "disabled handicapped" },
  { ...person, codes: ["pregnant"], words: "pregnant" },
  { ...person, codes: ["medical"], words: "medical" },
  { ...person, codes: ["humanitarian"], words: "humanitarian relief" },
  { ...person, codes: ["police"], words: "police" },
  { ...person, codes: ["displaced-person"], words: "displaced internally_displaced" },
  { ...person, codes: ["combatant"], words: "military army" },
];

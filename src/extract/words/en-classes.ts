/** Small closed classes and the nouns that rules ask for by name; phrases are written with `_`. */
export const classes: Readonly<Record<string, string>> = {
  determiner: "the a an this that these those its their his her our my your each every any all both such no",
  pronoun:
    "i you he she it we they them him us me one's himself herself themselves itself someone everyone anyone",
  relative: "who whom whose which that where when",
  preposition:
    "of in on at by with from for to into onto near around during since until till after before between among amongst against through throughout across over under within without along inside outside towards toward upon behind beyond despite per via amid amidst following off out_of because_of along_with together_with as_a_result_of due_to as_of at_the_hands_of in_front_of next_to close_to north_of south_of east_of west_of outside_of in_the_vicinity_of on_the_outskirts_of on_board aboard opposite below above beneath besides except excluding regarding concerning about up down onto",
  conjunction:
    "and or nor but while whereas although though because as if when whereas unless so yet once whilst",
  be: "be is are was were been being am 's_been",
  have: "have has had having",
  get: "get gets got gotten getting",
  become: "become becomes became becoming remain remains remained remaining",
  modal: "may might could can would should shall must will cannot",
  possible: "may might could",
  negation: "not no never neither nor without none nobody no_one cannot n't",
  adverb:
    "meanwhile also then later still subsequently thus therefore however too only even just already so far again yesterday today tomorrow tonight recently brutally seriously severely badly critically slightly gravely allegedly reportedly deliberately forcibly summarily extrajudicially arbitrarily mercilessly savagely wilfully willfully unlawfully illegally immediately instantly fatally lightly mortally violently currently now ever indeed both once twice there here thereby themselves simultaneously respectively instead together long newly internally all each not yet directly indirectly otherwise since either extremely particularly very always never consistently repeatedly often formally publicly officially explicitly categorically",
  auxiliaryLeft: "leave leaves left leaving",
  resulting:
    "cause causes caused causing result_in results_in resulted_in resulting_in lead_to leads_to led_to leading_to claim claims claimed claiming cost costs costing take takes took taken taking inflict inflicts inflicted inflicting see saw seen record records recorded report suffer suffers suffered suffering include included includes",
  opener:
    "including include includes included of_whom of_which among_them among_whom amongst_them among_those among_which comprising comprised comprises consisting_of consists_of consisted_of made_up_of namely in_particular of_these of_those of_that_number of_this_number of_that_total of_this_total  incl amongst_whom of_them such_as",
  exhaustive:
    "comprise comprising comprised comprises consisting_of consists_of consisted_of made_up_of namely",
  apart: "another other others further additional extra remaining a_further in_addition_to",
  total:
    "total overall_total grand_total altogether totalling totaling totalled in_all combined overall aggregate",
  cumulative:
    "total bringing brings brought cumulative to_date so_far altogether overall in_all totalling totaling thus_far up_to_now until_now risen rises rising climbed reached stands stood",
  toll: "gave_the_number gives_the_number give_the_number giving_the_number death_toll toll total_number number death_count casualty_toll figure total tally total_death_toll number_of_dead number_of_deaths number_of_victims numbers civilian_death_toll count",
  reached:
    "be reached reaches reach rose rises risen rising climbed climbs exceeded exceeds exceed exceeding surpassed surpasses passed stands stood stand is was at to now been has increased increase increases grew grown soared soars jumped climbing soaring mounted swelled swollen topped totals totalled amounted_to amounts_to amounting_to came_to comes_to numbered estimated_at hit hits",
  alleged:
    "allegedly reportedly purportedly supposedly ostensibly alleged reported presumed presumably feared suspected believed apparently said_to_have rumoured rumored claimed_to seemingly thought_to assumed",
  intended:
    "threatened threaten threatens threatening planned plan plans planning intends intend intended intending attempted attempt attempts attempting tried try trying sought seeks wants wanted vowed vow pledged plotting plotted conspired ordered order orders want aim aims aimed",
  hypothetical: "if unless would hypothetical should in_the_event_of in_case were_to",
  denying: "denied denies deny denying refuted refutes refute rejected rejects disputes disputed",
  question: "whether",
  harmPhrase:
    "hospital heard trace complained complain complaining amputated custody captivity loss bore bearing signs marks traces wounds burns",
  condition:
    "critical_condition serious_condition stable_condition grave_condition fair_condition guarded_condition life-threatening_condition",
  gravity: "critically seriously gravely severely badly slightly lightly",
  notFall:
    "fell_ill fell_into fell_to fell_under fell_back fell_from fell_short fell_asleep fell_silent fell_by fell_on_the fell_within fell_in_love fell_outside fell_behind fallen_into fallen_under fallen_to fallen_by",
  estimate:
    "speaks_of spoke_of speak_of allows_for allowed_for arrived_at counted counts admit admits admitted acknowledge acknowledges acknowledged concede concedes conceded claim claims claimed give gives gave",
  against: "against as_against compared_with compared_to up_from down_from",
  hurtWord: "wounded injured hurt",
  suffer:
    "included counted listed evacuated airlifted flown rushed transferred transported ferried whose subjected subjecting among amongst among_those suffered sustained received suffering sustaining incurred suffer sustain fighting fight fought battling recovering recuperating",
  scaleWord: "systematic widespread",
  policyNoun: "policy practice pattern campaign plan",
  timeStart:
    "the early mid late from between today yesterday last this night first second third fourth to that same next following previous since",
  numberStart: "a an half between from no not",
  connector: "as_well_as",
  accordingTo:
    "according_to in_the_words_of as_per citing quoting in_the_view_of in_the_opinion_of based_on_information_from per_the",
  percent: "per_cent percent",
  nobody: "no_one nobody none not_one",
  month:
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec.",
  weekday: "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun",
  daypart: "night morning evening afternoon dawn dusk day noon midnight night-time dawn overnight",
  season: "spring summer autumn winter fall",
  timeUnit:
    "day days week weeks month months year years hour hours minute minutes decade decades night nights century centuries weekend weekends generations moments seconds second anniversary o'clock",
  timeWord: "since until till during between from by before after on in as_of at following prior",
  quarter: "quarter half",
  sayNoun:
    "mayor prefect governor bishop judge prosecutor task_force task_forces premier chancellor ombudsman report reports statement statements letter article testimony testimonies account accounts source sources data figures statistics information estimate estimates press_release communique communiqué findings investigation inquiry study survey newspaper magazine agency news_agency broadcast radio document documents note memorandum records lists list witness witnesses eyewitness eyewitnesses resident residents survivors survivor official officials spokesman spokesperson spokeswoman spokespersons delegate delegates authorities authority ministry government commission committee court police army military doctors medics hospital group groups organization organisations organizations organisation observers media press sources envoy rapporteur rapporteurs experts office mission delegation representative representatives ambassador president minister secretary-general commissioner council union association foundation institute center centre federation society party front battalion brigade command garrison chief commander general colonel mayor governor judge prosecutor prosecution defence counsel chamber applicant respondent claimant lawyer lawyers relatives villagers diplomats analysts who ohchr unicef unhcr ocha un eu he she they it".trim(),
  organisation:
    "ministry government commission committee court army forces military police organization organizations organisation agency council union association party front brigade battalion university hospital institute parliament parliaments assembly federation republic state states company group groups office secretariat tribunal militia militias movement regime army_units command navy board bureau authority authorities department mission staff service services",
  placeNoun:
    "town village city region district province governorate municipality area settlement county department prefecture state territory territories camp republic neighbourhood neighborhood quarter locality hamlet canton oblast island valley capital suburb commune zone sector port outskirts towns villages cities regions districts provinces governorates enclave strip refugee_camp street square airport crossing market siege church mosque station bridge hospital school checkpoint base farm mountain mountains hills hill river cemetery coast border bay",
  placePreposition:
    "in at near from around outside inside within throughout across to into on_the_outskirts_of in_the_vicinity_of close_to towards north_of south_of east_of west_of over against of",
  title:
    "mr mrs ms dr prof gen col lt sgt maj capt president minister ambassador judge king general colonel sir lord captain commander messrs",
  ageWord: "aged age ages",
  lifeWord: "life lives",
  kinNoun:
    "brother brothers sister sisters son sons daughter daughters cousin cousins uncle uncles aunt aunts nephew nephews niece nieces husband wife mother father relative relatives grandchild grandchildren grandson grandsons granddaughter granddaughters family_members children parents siblings kinsmen in-laws comrades colleagues companions comrades-in-arms",
  takenElsewhere:
    "taken_to_safety taken_to_court taken_to_task taken_to_clinics taken_to_a_clinic taken_to_a_hospital taken_to_the_morgue taken_to_the_clinic brought_to_justice brought_to_trial brought_to_safety brought_to_light brought_to_court brought_to_a_hospital brought_to_the_hospital brought_to_the_morgue driven_to_despair driven_to_safety taken_to_local taken_to_nearby taken_to_various taken_to_shelters taken_to_the_capital",
  refugeeNoun:
    "sheeting tarpaulins canvas admissions refugees camps displacement shelters evacuation rubble ashes disabled orphaned",
  campNoun:
    "camp camps shelter shelters centre centres center centers tents sites site settlements accommodation host_families displacement_camps refugee_camps idp_camps evacuation_centres evacuation_centers collective_centres collective_centers emergency_shelters sheeting tarpaulins tarpaulin canvas stadium gymnasium schools churches mosques",
  campName:
    "host_families displacement_camps refugee_camps idp_camps tents evacuation_centres evacuation_centers collective_centres collective_centers emergency_shelters",
  shelterWord:
    "displacement refugee refugees idp idps evacuation collective relief reception transit temporary makeshift emergency tented displaced informal government-run protection un host tent",
  notShelter:
    "detention prison concentration labour labor military army training internment prisoner death filtration",
  harbours:
    "host hosts hosted hosting shelter shelters sheltered sheltering receive receives received receiving register registers registered registering accommodate accommodates accommodated harbours harbour house houses housed produced produce produces created sent generated still",
  arrives:
    "arrived arriving arrive entered entering enter crossed crossing cross came come coming remain remained remaining fled registered stranded sheltering outside",
  provisionWord:
    "article articles art arts section sections paragraph paragraphs para paras chapter chapters rule rules resolution resolutions note notes page pages p pp no nos number annex appendix figure table item items protocol part volume vol footnote principle regulation decree case application app document doc order decision law directive session meeting clause goal sdg phase level category type room block building_no line route highway km channel unit station camp- flight",
  currency:
    "dollars dollar usd euros euro pounds eur us$ roubles rubles manats drams pesos lira francs cents currency",
  bodiesFound: "bodies body corpses corpse remains",
  massGrave: "mass_grave mass_graves mass_burial_sites mass_burial_site common_grave common_graves",
  eventNoun:
    "attack attacks shelling bombing bombardment invasion massacre offensive aggression raid raids ambush explosion airstrike airstrikes air_strike air_strikes strike strikes assault assaults siege incursion incursions pogrom pogroms bombings shellings ambushes explosions clash clashes operation missile_attack drone_attack drone_strike rocket_attack terrorist_attack blockade occupation mass_killing rocket_fire sniper_fire artillery_fire hostilities",
  eventVerb:
    "attack attacks attacked attacking shell shells shelled shelling bomb bombs bombed bombing bombard bombards bombarded bombarding invade invades invaded invading storm stormed storms storming raid raided raiding ambush ambushed ambushing besiege besieged besieging occupy occupied occupies occupying seize seized seizing assault assaulted assaulting target targeted targeting strike struck striking fire fired firing launch launched launching open_fire opened_fire opening_fire overrun overran burn set_fire cross crossed violate violated violating massacre detonate detonated exploded explode exploding",
  siteNoun:
    "mass_grave mass_graves concentration_camp concentration_camps detention_centre detention_centres detention_center detention_centers detention_camp detention_camps detention_facility detention_facilities internment_camp internment_camps torture_chamber torture_chambers execution_site execution_sites burial_site burial_sites mass_burial_site mass_burial_sites secret_prison secret_prisons filtration_camp filtration_camps prison_camp prison_camps death_camp death_camps",
  legalTerm:
    "genocide genocidal_act genocidal_acts act_of_genocide acts_of_genocide crime_of_genocide crime_against_humanity crimes_against_humanity war_crime war_crimes ethnic_cleansing terrorism act_of_terrorism acts_of_terrorism terrorist_act terrorist_acts state_terrorism act_of_aggression acts_of_aggression aggression crime_of_aggression collective_punishment apartheid persecution torture extermination cultural_genocide urbicide massacre grave_breach grave_breaches violation_of_international_law violations_of_international_law flagrant_violation gross_violation serious_violation grave_violations_of_international_humanitarian_law violation_of_international_humanitarian_law violations_of_international_humanitarian_law breach_of_international_law threat_to_international_peace_and_security clear_contempt_for_international_law forced_displacement enforced_disappearance vandalism barbarism international_crime international_crimes internationally_wrongful_act internationally_wrongful_acts piracy crimes_of_war extrajudicial_execution extrajudicial_killing extrajudicial_killings organized_terrorism systematic_violation serious_crime serious_crimes heinous_crime barbaric_act policy_of_ethnic_cleansing act_of_war blatant_violation",
  linking:
    "constitute constitutes constituted constituting amount_to amounts_to amounted_to amounting_to represent represents represented representing be is are was were been qualify_as qualifies_as qualified_as tantamount_to equivalent_to",
  asVerb:
    "condemn condemns condemned condemning recognize recognizes recognized recognise recognises recognised recognizing recognising describe describes described describing qualify qualifies qualified characterize characterizes characterized characterise characterised regard regards regarded consider considers considered view viewed define defined defines label labelled branded classify classified denounce denounced denounces term termed call called declare declared acknowledge acknowledged known categorized considering calling condemned_as",
  duty: "shall must is_obliged_to are_obliged_to is_obligated_to are_obligated_to has_an_obligation_to have_an_obligation_to has_the_obligation_to have_the_obligation_to is_under_an_obligation_to are_under_an_obligation_to is_required_to are_required_to has_a_duty_to have_a_duty_to is_bound_to are_bound_to are_duty-bound_to is_duty-bound_to",
  dutyNoun: "obligation obligations duty duties responsibility",
  proceeding:
    "investigate investigates investigated investigating investigation investigations prosecute prosecuted prosecutes prosecuting prosecution prosecutions indicted indictment indictments convicted conviction convictions acquitted acquittal sentenced tried trial trials charged charges judgment judgement judgments verdict lawsuit proceedings criminal_case criminal_cases arrest_warrant arrest_warrants impunity brought_to_justice held_accountable accountability extradited extradition inquiry inquest instituted_proceedings interstate_case pleaded_guilty",
  propertyNoun:
    "heritage infrastructure property monuments mosques churches cemeteries homes houses villages towns cities settlements schools hospitals libraries museums buildings crops cultural_property areas inhabited_areas facilities belongings livestock shrines graves graveyards",
  instrumentNoun:
    "convention conventions protocol protocols charter covenant covenants statute treaty treaties instrument instruments law resolution resolutions declaration agreement agreements constitution rules code",
  bodyNoun:
    "organization organizations organisations parliament parliaments lawyers journalists activists institutions governments states community experts councils courts assembly committee commission",
  cessation: "denial of_the_denial",
};

/** Nouns counted without harm, by the reason for which a numeral before them is left. */
export const notCounted: Readonly<Record<string, string>> = {
  distance:
    "km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters m yards yard feet foot inches cm mm centimetres square_kilometres square_kilometers square_miles square_metres square_meters sq_km sq_m hectare hectares ha acre acres acres_of_land dunums_of_land degrees nautical_miles blocks tons tonnes ton tonne kg kilograms kilogrammes kilogram kilos grams pounds_of litres liters gallons barrels megawatts mw kilowatts celsius knots calibre caliber dunams dunum dunam",
  duration:
    "day days week weeks month months year years hour hours minute minutes second seconds decade decades night nights century centuries weekend weekends times time generations semesters days_of nights_of fold",
  money:
    "crowns crown marks florins thalers guilders kronor kroner rubels dollars dollar euros euro usd eur cents pesos roubles rubles manats drams pounds francs colones shekels lire rupees dinars us$ yen dirhams",
  weapon:
    "rocket rockets missile missiles mortar mortars shell shells bomb bombs grenade grenades round rounds bullet bullets projectile projectiles gun guns rifle rifles weapon weapons mine mines landmines landmine pistols pistol munitions cartridges howitzer howitzers shots shot explosives submunitions warheads artillery_shells mortar_rounds mortar_shells mortar_bombs qassam_rockets car_bombs car_bomb explosive_devices explosive_device bombs dynamite_sticks sticks machineguns drones unmanned_aerial_vehicles uavs sorties flights revolvers submachineguns ammunition kalashnikovs launchers sorties molotov_cocktails hand_grenades stun_grenades tear_gas_canisters canisters suicide_drones cluster_bombs bursts calibers",
  "not-persons":
    "state states country countries member_states organizations organisations organization meetings meeting session sessions resolution resolutions article articles paragraph paragraphs page pages item items party parties government governments nations nation letter letters report reports document documents reasons reason point points measure measures step steps stage stages phase phases question questions part parts percent side sides way ways type types kind kinds form forms level levels area areas region regions province provinces language languages copies copy copies votes vote principle principles element elements charge charges count counts photographs photos images pictures videos video telephone_calls calls minutes newspapers parliaments agreement agreements treaties treaty conventions convention statements statement words word names projects project programme programmes goals goal targets target recommendations recommendation issues issue sectors sector factors factor conditions condition categories category interviews interview visits visit witness_statements testimonies groups group units unit teams team companies brigades brigade battalions battalion divisions division regiments columns patrols patrol positions position checkpoints checkpoint posts post outposts bases base crossings crossing roads road lines line shifts shift places_of occasions occasion provinces governorates departments department municipalities islands continents wars war conflicts conflict ceasefires truces elections election rounds_of floors floor storeys rooms room beds bed wards doors windows times_of trials trial appeals applications application petitions petition lawsuits judgments judgment decisions decision directions direction sentences sentence pieces piece samples sample tests test experts_reports beneficiaries children_out_of_school seats seat meals meal rations parcels megabytes accounts account messages calls_for stories story series camps_in events event operations_in",
};

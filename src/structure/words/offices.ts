/** States whose names hold an `and`, so that a list of States is not cut inside them. */
export const namesWithAnd = [
  "Bosnia and Herzegovina",
  "Serbia and Montenegro",
  "Trinidad and Tobago",
  "Antigua and Barbuda",
  "Saint Kitts and Nevis",
  "Saint Vincent and the Grenadines",
  "Sao Tome and Principe",
  "Great Britain and Northern Ireland",
];

/** Words that an office begins with; a clause that begins otherwise names an organisation. */
export const officeWord =
  "(?:Acting|Deputy|Alternate|Interim|First|Vice|Vice-\\w+|Permanent|Resident|Chargée?s?|Ministers?|Prime|Presidents?|Secretary|Secretaries|Secretary-General|Under-Secretary(?:-General)?|Assistant|Executive|Director|Director-General|Head|Heads|Chair|Chairs|Chairman|Chairmen|Chairwoman|Chairperson|Chairpersons|Co-Chairs?|Representatives?|Special|Personal|Ambassador|Observer|Commissioner|High|Foreign|Prosecutor|Registrar|Speaker|Chief|State|Governor|Coordinator|Rapporteur|Independent|King|Emir|Federal|Members?)";

/** An office of the kind that holds an `of` itself, so that the party begins at a later one. */
export const officesWithOf: readonly string[] = [
  "(?:(?:Acting|Deputy|First Deputy|Vice-|Federal|State) ?)*Ministers? (?:of|for) .+?",
  "(?:Deputy Prime Minister and )?Ministers? (?:of|for) .+?",
  "Deputy Prime Minister and Minister (?:of|for) .+?",
  "(?:(?:Deputy|Under|Assistant) ?)*Secretary of State(?: for .+?)?",
  "Heads? of (?:State|Government|(?:the )?(?:Delegation|Mission))",
  "Speaker of (?:the )?(?:National )?(?:Assembly|Parliament)",
  "Chief of (?:the )?(?:General )?Staff",
  "Chair(?:man|person|woman)? of (?:the )?Presidency",
  "Prime Minister",
];

/** Missions, ministries and delegations, which speak in the third person in notes verbales. */
export const bodyOffices =
  "(?:Permanent (?:Observer )?Missions?|Permanent Delegations?|Delegations?|Embassy|Embassies|Governments?|Ministry of Foreign Affairs|Ministry for Foreign Affairs|Ministry of External Affairs|Consulate General)";

/** What ends a party's name: whom the office is accredited to. */
export const accreditedTo =
  "(?:,? to the (?:United Nations|UN\\b|Office|European|other)|,? accredited to|,? at (?:the )?(?:United Nations|Geneva)|,? in (?:Geneva|New York|Vienna)|,? \\(?Geneva|,? auprès de|,? ante (?:las|la|el)|,? при )";

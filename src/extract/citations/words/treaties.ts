/** Treaties by the names that texts use for them, as regular expressions. */
export const knownTreaties: readonly string[] = [
  "Charter of the (?:United Nations|Organization of American States|Organization of African Unity)",
  "(?:United Nations|UN) Charter",
  "(?:Rome )Statute(?: of the International Criminal Court)?",
  "Statute of the International (?:Court of Justice|Criminal Court|Tribunal for the Former Yugoslavia)",
  "ICC Statute",
  "(?:[Ff]our |1949 |[Ff]irst |[Ss]econd |[Tt]hird |[Ff]ourth )?Geneva Conventions?(?! (?:relative|for the))(?: (?:I{1,3}|IV)(?:[–-]IV)?)?(?: of (?:12 August )?1949| \\([IV]+\\))?",
  "(?:1899 |1907 )?Hague (?:Conventions?|Regulations)(?: \\(?[IVX]+\\)?)?(?: of (?:18 October )?1907)?(?: respecting the Laws and Customs of War on Land)?",
  "(?:First |Second |1977 )?Additional Protocols?(?: (?:I{1,3}|IV)(?! and [a-z]))?(?: and I{1,3})?(?: (?:thereto|to the Geneva Conventions)(?: of (?:12 August )?1949)?)?(?: of (?:8 June )?1977)?",
  "Protocols? (?:I{1,3}|additional to the Geneva Conventions)(?: of (?:12 August )?1949)?",
  "(?:19|20)\\d\\d Treaty (?:concerning|on|of) [^.,;()]{3,80}?(?=,| and |[.;(])",
  "Genocide Convention",
  "Refugee Convention",
  "Torture Convention",
  "European Convention on Human Rights",
  "European Convention for the Protection of Human Rights and Fundamental Freedoms",
  "American Convention on Human Rights",
  "African Charter on Human and Peoples’ Rights",
  "Apartheid Convention",
  "Treaty of [A-Z][\\p{L}]+",
  "Charte des Nations [Uu]nies",
  "Carta de las Naciones Unidas",
  "Устав(?:а|е|у|ом)? Организации Объединенных Наций",
  "Charta der Vereinten Nationen",
  "Conventions? de Genève",
  "Convenios? de Ginebra",
  "Женевск(?:ая|ой|ие|их|ую) конвенци(?:я|и|й|ю)",
  "Римск(?:ий|ого) статут(?:а|е)?",
];

/** Nouns that the full names of treaties are built on. */
export const treatyNouns =
  "(?:Memorandum of Understanding|Convention|Covenant|Protocol|Treaty|Charter|Statute|Agreement|Pact|Accords?)";

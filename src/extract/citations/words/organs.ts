/** An organ whose resolutions have symbols, and the words by which texts name it. */
export interface Organ {
  readonly name: string;
  /** What stands before the number in its resolutions' symbols. */
  readonly prefix: string;
  /** Symbols of documents that are this organ's own or made for it. */
  readonly series: RegExp;
  /** Every form of its name before or behind the word `resolution`, in the languages that are read. */
  readonly names: readonly string[];
}

/** Organs of the United Nations whose resolutions are cited by a bare number. */
export const organs: readonly Organ[] = [
  {
    name: "Security Council",
    prefix: "S/RES/",
    series: /^S\/RES/,
    names: [
      "Security Council",
      "Conseil de sécurité",
      "Consejo de Seguridad",
      "Совета Безопасности",
      "Совет Безопасности",
      "Совете Безопасности",
      "UNSC",
      "SECURITY COUNCIL",
      "مجلس الأمن",
      "安全理事会",
      "安理会",
    ],
  },
  {
    name: "General Assembly",
    prefix: "A/RES/",
    series: /^A\/(?:RES|DEC|ES-|S-|\d)/,
    names: [
      "General Assembly",
      "Assembly",
      "Assemblée générale",
      "Assemblée",
      "Asamblea",
      "Ассамблеи",
      "Asamblea General",
      "Генеральной Ассамблеи",
      "Генеральная Ассамблея",
      "Генеральной Ассамблеей",
      "UNGA",
      "GENERAL ASSEMBLY",
      "الجمعية العامة",
      "联合国大会",
      "大会",
    ],
  },
  {
    name: "Human Rights Council",
    prefix: "A/HRC/RES/",
    series: /^A\/HRC\//,
    names: [
      "Human Rights Council",
      "Conseil des droits de l’homme",
      "Consejo de Derechos Humanos",
      "Совета по правам человека",
      "Совет по правам человека",
      "Советом по правам человека",
      "مجلس حقوق الإنسان",
      "人权理事会",
    ],
  },
  {
    name: "Economic and Social Council",
    prefix: "E/RES/",
    series: /^E\/(?:RES|DEC|\d)/,
    names: [
      "Economic and Social Council",
      "Conseil économique et social",
      "Consejo Económico y Social",
      "Экономического и Социального Совета",
      "Экономический и Социальный Совет",
      "المجلس الاقتصادي والاجتماعي",
      "经济及社会理事会",
      "经社理事会",
    ],
  },
  {
    name: "Commission on Human Rights",
    prefix: "E/CN.4/RES/",
    series: /^E\/CN\.4\//,
    names: [
      "Commission on Human Rights",
      "Комиссии по правам человека",
      "Comisión de Derechos Humanos",
      "Commission des droits de l’homme",
      "لجنة حقوق الإنسان",
      "人权委员会",
    ],
  },
];

/** Bodies outside those whose resolutions bear numbers of the same look; a resolution of theirs gets no symbol. */
export const otherBodies: readonly string[] = [
  "Parliamentary Assembly",
  "Council of Europe",
  "Committee of Ministers",
  "European Parliament",
  "European Union",
  "Organization of Islamic Cooperation",
  "Organisation of Islamic Cooperation",
  "Islamic Conference",
  "League of Arab States",
  "Arab League",
  "African Union",
  "African Commission",
  "Organization of American States",
  "OAS",
  "OSCE",
  "World Health Assembly",
  "General Conference",
  "Governing Council",
  "Governing Body",
  "Environment Assembly",
  "Inter-Parliamentary Union",
  "Parliamentary Union",
  "International Labour Conference",
  "Conference of the Parties",
  "Commission on Crime Prevention and Criminal Justice",
  "Commission on Narcotic Drugs",
  "Commission on the Status of Women",
  "Commission on Population and Development",
  "Commission for Social Development",
  "Statistical Commission",
  "Board of Governors",
  "National Assembly",
  "Legislative Assembly",
  "Parliament",
];

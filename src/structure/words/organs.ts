import { foldWords } from "../text/fold.ts";

/** Names of organs as mastheads print them: the English name first, then the other languages'. */
const rows: readonly (readonly string[])[] = [
  [
    "General Assembly",
    "Assemblée générale",
    "Asamblea General",
    "Генеральная Ассамблея",
    "Генеральной Ассамблеи",
    "الجمعية العامة",
    "大会",
  ],
  [
    "Security Council",
    "Conseil de sécurité",
    "Consejo de Seguridad",
    "Совет Безопасности",
    "Совета Безопасности",
    "مجلس الأمن",
    "安全理事会",
  ],
  [
    "Economic and Social Council",
    "Conseil économique et social",
    "Consejo Económico y Social",
    "Экономический и Социальный Совет",
    "Экономического и Социального Совета",
    "المجلس الاقتصادي والاجتماعي",
    "经济及社会理事会",
  ],
  [
    "Human Rights Council",
    "Conseil des droits de l'homme",
    "Consejo de Derechos Humanos",
    "Совет по правам человека",
    "Совета по правам человека",
    "مجلس حقوق الإنسان",
    "人权理事会",
  ],
  [
    "Commission on Human Rights",
    "Commission des droits de l'homme",
    "Comisión de Derechos Humanos",
    "Комиссия по правам человека",
    "لجنة حقوق الإنسان",
    "人权委员会",
  ],
  [
    "Trusteeship Council",
    "Conseil de tutelle",
    "Consejo de Administración Fiduciaria",
    "Совет по Опеке",
    "مجلس الوصاية",
    "托管理事会",
  ],
  [
    "Human Rights Committee",
    "Comité des droits de l'homme",
    "Comité de Derechos Humanos",
    "Комитет по правам человека",
    "اللجنة المعنية بحقوق الإنسان",
    "人权事务委员会",
  ],
  [
    "Committee against Torture",
    "Comité contre la torture",
    "Comité contra la Tortura",
    "Комитет против пыток",
    "لجنة مناهضة التعذيب",
    "禁止酷刑委员会",
  ],
  ["Committee on the Elimination of Racial Discrimination"],
  ["Committee on the Elimination of Discrimination against Women"],
  ["Committee on the Rights of the Child"],
  ["Committee on Enforced Disappearances"],
  ["Committee on Economic, Social and Cultural Rights"],
  ["Committee on the Rights of Persons with Disabilities"],
  ["Sub-Commission on the Promotion and Protection of Human Rights"],
  ["Sub-Commission on Prevention of Discrimination and Protection of Minorities"],
  ["Commission on the Status of Women"],
  ["Conference on Disarmament", "Conférence du désarmement", "Conferencia de Desarme"],
  ["Disarmament Commission"],
  ["Peacebuilding Commission"],
  ["International Law Commission"],
  ["Executive Board"],
  ["Secretariat"],
  ["First Committee"],
  ["Second Committee"],
  ["Third Committee"],
  ["Fourth Committee"],
  ["Fifth Committee"],
  ["Sixth Committee"],
];

/** The English name of an organ by its folded name in any language. */
export const organByName: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([english = "", ...others]) =>
    [english, ...others].map((name) => [foldWords(name), english] as const),
  ),
);

/** Names longest first, as a source for patterns; blanks may be line ends, accents may be missing in capitals. */
export const organNames: readonly string[] = rows.flat().sort((a, b) => b.length - a.length);

/** A series of documents: the letters that a symbol begins with, and the body whose documents they are. */
export interface Series {
  readonly letters: string;
  readonly body: string;
}

const rows: readonly (readonly [string, string])[] = [
  ["A", "General Assembly"],
  ["S", "Security Council"],
  ["E", "Economic and Social Council"],
  ["ST", "Secretariat"],
  ["T", "Trusteeship Council"],
  ["CCPR", "Human Rights Committee"],
  ["CEDAW", "Committee on the Elimination of Discrimination against Women"],
  ["CAT", "Committee against Torture"],
  ["CERD", "Committee on the Elimination of Racial Discrimination"],
  ["CRC", "Committee on the Rights of the Child"],
  ["CED", "Committee on Enforced Disappearances"],
  ["CMW", "Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families"],
  ["CRPD", "Committee on the Rights of Persons with Disabilities"],
  ["HRI", "International human rights instruments"],
  ["SPT", "Subcommittee on Prevention of Torture"],
  ["DP", "United Nations Development Programme"],
  ["DPI", "Department of Public Information"],
  ["DC", "Disarmament Commission"],
  ["CD", "Conference on Disarmament"],
  ["CCD", "Conference of the Committee on Disarmament"],
  ["CCW", "Convention on Certain Conventional Weapons"],
  ["BWC", "Biological Weapons Convention"],
  ["APLC", "Anti-Personnel Mine Ban Convention"],
  ["NPT", "Treaty on the Non-Proliferation of Nuclear Weapons"],
  ["TD", "United Nations Conference on Trade and Development"],
  ["UNCTAD", "United Nations Conference on Trade and Development"],
  ["UNEP", "United Nations Environment Programme"],
  ["UNW", "UN-Women"],
  ["HSP", "United Nations Human Settlements Programme"],
  ["HS", "Commission on Human Settlements"],
  ["ID", "United Nations Industrial Development Organization"],
  ["ITC", "International Trade Centre"],
  ["JIU", "Joint Inspection Unit"],
  ["LOS", "Third United Nations Conference on the Law of the Sea"],
  ["SPLOS", "States Parties to the Convention on the Law of the Sea"],
  ["CLCS", "Commission on the Limits of the Continental Shelf"],
  ["ISBA", "International Seabed Authority"],
  ["PBC", "Peacebuilding Commission"],
  ["AT", "United Nations Administrative Tribunal"],
  ["UNDT", "United Nations Dispute Tribunal"],
  ["FCCC", "United Nations Framework Convention on Climate Change"],
  ["ICCD", "United Nations Convention to Combat Desertification"],
  ["CBD", "Convention on Biological Diversity"],
  ["ECE", "Economic Commission for Europe"],
  ["ESCAP", "Economic and Social Commission for Asia and the Pacific"],
  ["LC", "Economic Commission for Latin America and the Caribbean"],
  ["TRADE", "Economic Commission for Europe"],
  ["TRANS", "Economic Commission for Europe"],
  ["EC", "Executive Committee of the High Commissioner's Programme"],
  ["HCR", "United Nations High Commissioner for Refugees"],
  ["IT", "International Tribunal for the Former Yugoslavia"],
  ["ICTR", "International Criminal Tribunal for Rwanda"],
  ["PCNICC", "Preparatory Commission for the International Criminal Court"],
  ["ICC-ASP", "Assembly of States Parties to the Rome Statute"],
  ["CTOC", "Convention against Transnational Organized Crime"],
  ["CAC", "Convention against Corruption"],
  ["SG", "Secretary-General"],
  ["CTBT", "Comprehensive Nuclear-Test-Ban Treaty"],
  ["MAG", "Managua process"],
  ["HR", "Human rights press releases and publications"],
];

/** Every series of document symbols known here, by its letters. */
export const seriesByLetters: ReadonlyMap<string, Series> = new Map(
  rows.map(([letters, body]) => [letters, { letters, body }]),
);

/** The longest series letters, so that a walk to the left of a slash is bounded. */
export const longestSeries = Math.max(...rows.map(([letters]) => letters.length));

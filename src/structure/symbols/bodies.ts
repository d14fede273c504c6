/** A body below the one that a series of documents is named for: how its symbols begin, and an example. */
export interface BodyRow {
  /** The symbol's beginning, whole elements only; `#` stands for a number. */
  readonly begins: string;
  readonly body: string;
  readonly example: string;
}

const rows: readonly (readonly [string, string, string])[] = [
  ["A/HRC", "Human Rights Council", "A/HRC/47/53"],
  ["A/HRC/WG.6", "Working Group on the Universal Periodic Review", "A/HRC/WG.6/5/L.1"],
  ["A/C.1", "First Committee", "A/C.1/75/L.3"],
  ["A/C.2", "Second Committee", "A/C.2/77/SR.11"],
  ["A/C.3", "Third Committee", "A/C.3/79/L.12/Rev.1"],
  ["A/C.4", "Fourth Committee", "A/C.4/76/SR.9"],
  ["A/C.5", "Fifth Committee", "A/C.5/71/20"],
  ["A/C.6", "Sixth Committee", "A/C.6/74/SR.14"],
  ["A/BUR", "General Committee", "A/BUR/75/1"],
  ["A/CN.4", "International Law Commission", "A/CN.4/L.682"],
  ["A/CN.9", "United Nations Commission on International Trade Law", "A/CN.9/1007"],
  ["A/CN.10", "Disarmament Commission", "A/CN.10/2019/WG.2/CRP.1"],
  ["A/CONF.#", "Conference convened by the General Assembly", "A/CONF.183/9"],
  ["A/AC.#", "Committee set up by the General Assembly", "A/AC.297/2025/1"],
  ["A/AC.96", "Executive Committee of the High Commissioner’s Programme", "A/AC.96/1003"],
  ["A/AC.105", "Committee on the Peaceful Uses of Outer Space", "A/AC.105/890"],
  ["A/AC.109", "Special Committee on decolonization", "A/AC.109/2021/L.2"],
  ["A/AC.183", "Committee on the Exercise of the Inalienable Rights of the Palestinian People", "A/AC.183/2"],
  ["S/AC.#", "Committee set up by the Security Council", "S/AC.37/2003/1"],
  ["S/AC.26", "United Nations Compensation Commission", "S/AC.26/1991/1"],
  ["E/CN.3", "Statistical Commission", "E/CN.3/2021/2"],
  ["E/CN.4", "Commission on Human Rights", "E/CN.4/1993/50"],
  [
    "E/CN.4/Sub.2",
    "Sub-Commission on the Promotion and Protection of Human Rights",
    "E/CN.4/Sub.2/1997/11/Add.1",
  ],
  ["E/CN.5", "Commission for Social Development", "E/CN.5/2022/3"],
  ["E/CN.6", "Commission on the Status of Women", "E/CN.6/2020/2"],
  ["E/CN.7", "Commission on Narcotic Drugs", "E/CN.7/2019/13"],
  ["E/CN.9", "Commission on Population and Development", "E/CN.9/2019/2"],
  ["E/CN.15", "Commission on Crime Prevention and Criminal Justice", "E/CN.15/2016/8"],
  ["E/CN.16", "Commission on Science and Technology for Development", "E/CN.16/2021/2"],
  ["E/CN.17", "Commission on Sustainable Development", "E/CN.17/1997/8"],
  ["E/CN.18", "United Nations Forum on Forests", "E/CN.18/2015/14"],
  ["E/CN.#", "Commission of the Economic and Social Council", "E/CN.2/12"],
  ["E/C.2", "Committee on Non-Governmental Organizations", "E/C.2/2020/2"],
  ["E/C.12", "Committee on Economic, Social and Cultural Rights", "E/C.12/GC/24"],
  ["E/C.16", "Committee of Experts on Public Administration", "E/C.16/2018/5"],
  ["E/C.18", "Committee of Experts on International Cooperation in Tax Matters", "E/C.18/2019/2"],
  ["E/C.19", "Permanent Forum on Indigenous Issues", "E/C.19/2019/4"],
  ["E/C.20", "Committee of Experts on Global Geospatial Information Management", "E/C.20/2019/4"],
  ["E/ECE", "Economic Commission for Europe", "E/ECE/1495"],
  ["E/ESCAP", "Economic and Social Commission for Asia and the Pacific", "E/ESCAP/75/12"],
  ["E/ECA", "Economic Commission for Africa", "E/ECA/CM/52/2"],
  ["E/ESCWA", "Economic and Social Commission for Western Asia", "E/ESCWA/30/4"],
  ["E/ICEF", "United Nations Children’s Fund", "E/ICEF/2021/9"],
  ["ST/SGB", "Secretary-General", "ST/SGB/2003/13"],
  ["ST/AI", "Secretariat, Department of Management", "ST/AI/2017/1"],
  ["TD/B", "Trade and Development Board", "TD/B/66/4"],
  ["UNEP/EA.#", "United Nations Environment Assembly", "UNEP/EA.4/Res.11"],
  ["UNEP/GC.#", "Governing Council of the United Nations Environment Programme", "UNEP/GC.23/6/Add.1"],
  ["UNEP/CBD", "Conference of the Parties to the Convention on Biological Diversity", "UNEP/CBD/COP/9/29"],
  ["HSP/HA.#", "United Nations Habitat Assembly", "HSP/HA.1/Res.1"],
  ["FCCC/CP", "Conference of the Parties to the Convention on Climate Change", "FCCC/CP/2015/10"],
];

/** Bodies by how their symbols begin, as data; the longer beginning is the surer. */
export const bodyRows: readonly BodyRow[] = rows.map(([begins, body, example]) => ({
  begins,
  body,
  example,
}));

const byBeginning = new Map(bodyRows.map((row) => [row.begins, row.body]));

/** The body named by a symbol's first elements, the most particular one that is known. */
export function bodyNamed(letters: string, elements: readonly string[]): string | undefined {
  for (let count = Math.min(3, elements.length); count > 0; count--) {
    const exact = [letters, ...elements.slice(0, count)].join("/");
    const body = byBeginning.get(exact) ?? byBeginning.get(exact.replace(/\.\d+$/, ".#"));
    if (body !== undefined) return body;
  }
  return undefined;
}

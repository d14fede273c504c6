const words =
  /\b(?:Times|Herald|Post|Tribune|Guardian|Independent|Telegraph|Gazette|Chronicle|Observer|Courier|Daily|Weekly|News|Newsweek|Mail|Mirror|Journal of Record|Economist|Monde|Figaro|Libération|Spiegel|Zeitung|Pravda|Izvestia|Kommersant|Gazeta|Nación|País|Mundo|Haaretz|Ha’aretz|Jazeera|Reuters|Agence France|Associated Press|BBC|CNN|Bild|Corriere|Repubblica|Stampa|Sun|Star|Globe|Monitor|Standard|Sentinel|Register|Age|Dispatch|Examiner|Bulletin|Today|Press)\b/;

/** Whether a title reads like a newspaper's, magazine's or news agency's. */
export function isNewspaper(title: string): boolean {
  return title.length < 60 && (words.test(title) || title === "Time");
}

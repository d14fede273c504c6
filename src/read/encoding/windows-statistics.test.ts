import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

/** About the invented towns of Lindhaven, Tarvo and Sulmere. */
const finds: readonly (readonly [string, string, string])[] = [
  ["windows-1252", "English", "The Council’s report on Lindhaven – “a city without water” – names 12 cafés."],
  [
    "windows-1252",
    "French",
    "Lettre datée du 3 mars, adressée au Président du Conseil de sécurité par la délégation. Le Gouvernement a été informé que des civils ont été tués à Tarvo, où l’armée est entrée.",
  ],
  [
    "windows-1252",
    "German",
    "Die Bevölkerung von Sulmere wurde über Nacht vertrieben; für die Schäden müssen die Länder nach dem Völkerrecht größere Entschädigungen zahlen.",
  ],
  [
    "windows-1252",
    "Spanish",
    "La delegación señaló que más de cien niños habían desaparecido; según informó la misión, la situación continuó así el día 12.",
  ],
  [
    "windows-1252",
    "Portuguese",
    "A delegação não recebeu informações sobre a situação das crianças; são necessárias ações imediatas em três povoações.",
  ],
  [
    "windows-1252",
    "Swedish",
    "Befolkningen i Lindhaven har flytt från sina hem; många människor är fortfarande på väg över gränsen.",
  ],
  [
    "windows-1251",
    "Russian",
    "Письмо Постоянного представителя на имя Председателя Совета Безопасности. В городе Тарво были убиты мирные жители.",
  ],
  [
    "windows-1251",
    "Ukrainian",
    "Лист Постійного представника на ім’я Голови Ради Безпеки. У місті Тарво загинули мирні жителі, їхні домівки знищено.",
  ],
  [
    "windows-1251",
    "Serbian",
    "Писмо сталног представника упућено председнику Савета безбедности. У граду Тарво убијени су цивили, међу њима и деца.",
  ],
  [
    "koi8-r",
    "Russian",
    "Письмо Постоянного представителя на имя Председателя Совета Безопасности. В городе Тарво были убиты мирные жители.",
  ],
  [
    "ibm866",
    "Russian",
    "Письмо Постоянного представителя на имя Председателя Совета Безопасности. В городе Тарво были убиты мирные жители.",
  ],
  [
    "windows-1250",
    "Polish",
    "Zgodnie z oświadczeniem rządu w mieście Tarvo zginęło dwanaście osób, a żołnierze zajęli również szkołę.",
  ],
  [
    "windows-1250",
    "Czech",
    "Podle prohlášení vlády bylo ve městě Tarvo zabito dvanáct lidí a vojáci obsadili také příslušnou školu.",
  ],
  [
    "windows-1250",
    "Hungarian",
    "A kormány közlése szerint Tarvo városában tizenkét embert öltek meg, és a katonák elfoglalták a főutcán álló épületeket is, a lakosok elmenekültek a déli kerületből.",
  ],
  [
    "windows-1250",
    "Romanian",
    "Potrivit declaraţiei guvernului, în oraşul Tarvo au fost ucişi doisprezece oameni, iar soldaţii au ocupat şi şcoala; populaţia a fost evacuată în afara graniţelor.",
  ],
  [
    "windows-1250",
    "Croatian",
    "Prema izjavi vlade, u gradu Tarvo ubijeno je dvanaest ljudi, među kojima djeca, a vojnici su zauzeli i školu; stanovništvo je izbjeglo u okolna naselja što već tjednima traže pomoć.",
  ],
  [
    "windows-1253",
    "Greek",
    "Σύμφωνα με τη δήλωση της κυβέρνησης, στην πόλη Τάρβο σκοτώθηκαν δώδεκα άνθρωποι.",
  ],
  [
    "windows-1254",
    "Turkish",
    "Hükümetin açıklamasına göre Tarvo şehrinde on iki kişi öldürüldü; askerler okulu da işgal etti ve halk dağlara sığındı.",
  ],
  [
    "windows-1255",
    "Hebrew",
    "לפי הודעת הממשלה נהרגו בעיר טרבו שנים עשר בני אדם והחיילים השתלטו גם על בית הספר.",
  ],
  [
    "windows-1256",
    "Arabic",
    "وفقا لبيان الحكومة قتل اثنا عشر شخصا في مدينة تارفو واستولى الجنود على المدرسة أيضا.",
  ],
  [
    "windows-1257",
    "Lithuanian",
    "Vyriausybės pareiškimu, Tarvo mieste žuvo dvylika žmonių, o kareiviai užėmė ir mokyklą; gyventojai pabėgo į miškus.",
  ],
  [
    "windows-1257",
    "Latvian",
    "Saskaņā ar valdības paziņojumu Tarvo pilsētā tika nogalināti divpadsmit cilvēki, un karavīri ieņēma arī skolu.",
  ],
];

describe("Windows code pages told by their letters", () => {
  test.each(finds)("%s in %s", (encoding, _language, text) => {
    const decoded = decodeBytes(iconv.encode(text, encoding));
    expect(decoded.encoding).toEqual({ name: encoding, evidence: "statistics" });
    expect(decoded.text).toBe(text);
    expect(decoded.problems.map((problem) => problem.code)).toEqual(["encoding-inferred"]);
  });

  test("capitals alone are told as well", () => {
    const title = "ПИСЬМО ПОСТОЯННОГО ПРЕДСТАВИТЕЛЯ НА ИМЯ ПРЕДСЕДАТЕЛЯ СОВЕТА БЕЗОПАСНОСТИ";
    expect(decodeBytes(iconv.encode(title, "windows-1251")).text).toBe(title);
  });

  test("one accented letter is taken as Western European, and said to be inferred", () => {
    expect(decodeBytes(Buffer.from("A caf\u00e9 in Tarvo", "latin1")).text).toBe("A café in Tarvo");
  });

  test("signs of measure alone are no reason to refuse a text", () => {
    expect(
      decodeBytes(Buffer.from("At 35\u00b0 12' \u00b1 3, \u00bd km from Tarvo", "latin1")).text,
    ).toContain("35° 12' ± 3, ½ km");
  });

  test("bytes of which no code page makes words are refused", () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, i) => 128 + ((i * 7919 + (i >> 3)) % 128));
    expect(() => decodeBytes(bytes)).toThrowError(expect.objectContaining({ code: "encoding-unknown" }));
  });
});

/**
 * How often the letters beyond ASCII occur in a language, most frequent first; each group has its share of
 * all of them in per mille, divided evenly. Rough shares are enough: the Windows code pages give one byte
 * letters so different that texts of a few dozen words tell them apart.
 */
export interface LetterFrequencies {
  readonly encoding: string;
  /** Latin letters beyond ASCII stand among ASCII letters; letters of other scripts stand among themselves. */
  readonly latin: boolean;
  readonly shares: readonly (readonly [string, number])[];
}

const latin = (encoding: string, ...shares: readonly (readonly [string, number])[]): LetterFrequencies => ({
  encoding,
  latin: true,
  shares,
});
const other = (encoding: string, ...shares: readonly (readonly [string, number])[]): LetterFrequencies => ({
  encoding,
  latin: false,
  shares,
});

/** In order of preference where the bytes tell nothing apart. */
export const letterFrequencies: readonly LetterFrequencies[] = [
  // French, German, Spanish, Portuguese, Italian, the Nordic languages, Icelandic
  latin("windows-1252", ["é", 600], ["èàç", 240], ["êâôîùû", 110], ["ïëœÉÀæ", 40]),
  latin("windows-1252", ["ü", 370], ["ä", 310], ["ö", 170], ["ß", 100], ["ÜÄÖ", 40]),
  latin("windows-1252", ["ó", 310], ["í", 240], ["áé", 310], ["ñú", 110], ["üÁÉÍÓÚÑ¿¡ºª", 30]),
  latin("windows-1252", ["ã", 240], ["ç", 200], ["áéí", 310], ["êóõ", 160], ["úâàôÉÁ", 80]),
  latin("windows-1252", ["è", 330], ["à", 270], ["ùòì", 320], ["éÈ", 70]),
  latin("windows-1252", ["åäö", 900], ["éÅÄÖ", 90]),
  latin("windows-1252", ["øåæ", 950], ["éÅØÆ", 45]),
  latin("windows-1252", ["áðí", 480], ["óþöéú", 340], ["ýæÁÍÞÚÖÓÉ", 170]),
  // Russian, Ukrainian, Bulgarian, Serbian and Macedonian
  other(
    "windows-1251",
    ["оеаи", 350],
    ["нтсрв", 270],
    ["лкмдпу", 190],
    ["яыьгзб", 100],
    ["чйхжшюцщэфъё", 70],
    ["АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ№", 18],
  ),
  other(
    "windows-1251",
    ["оані", 310],
    ["ивтрес", 290],
    ["лкдмпу", 200],
    ["язьбгйчхц", 130],
    ["жїєюшщфґ", 50],
    ["АБВГДЕЄЖЗІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ№", 18],
  ),
  other(
    "windows-1251",
    ["аиоейнртс", 640],
    ["вудкпмлзг", 260],
    ["бяъчщжхцшюјљњћђџџѓќ", 80],
    ["АБВГДЕЖЗИЈКЛМНОПРСТУФХЦЧШЏЉЊЋЂ", 18],
  ),
  // Russian as Unix and DOS machines wrote it
  other(
    "koi8-r",
    ["оеаи", 350],
    ["нтсрв", 270],
    ["лкмдпу", 190],
    ["яыьгзб", 100],
    ["чйхжшюцщэфъё", 70],
    ["АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ", 18],
  ),
  other(
    "ibm866",
    ["оеаи", 350],
    ["нтсрв", 270],
    ["лкмдпу", 190],
    ["яыьгзб", 100],
    ["чйхжшюцщэфъё", 70],
    ["АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ№", 18],
  ),
  // Polish; Czech and Slovak; Hungarian; Romanian; Croatian, Slovene and Serbian in Latin letters; Albanian
  latin("windows-1250", ["łąęóż", 800], ["śćńź", 170], ["ŁŚŻĆŹÓ", 25]),
  latin("windows-1250", ["íáéě", 500], ["řýžčšů", 380], ["úťďňóľĺŕäô", 90], ["ČŘŠŽÚÁÍĎŤ", 25]),
  latin("windows-1250", ["áé", 560], ["öóőüíúű", 400], ["ÁÉÖÓÍŐÜÚŰ", 30]),
  latin("windows-1250", ["ă", 330], ["îâşţ", 630], ["ÎŞŢÂĂ", 30]),
  latin("windows-1250", ["čšž", 750], ["ćđ", 200], ["ŠŽČĆĐ", 40]),
  // Greek
  other(
    "windows-1253",
    ["αοιετσ", 440],
    ["νηυρπκμ", 270],
    ["λςίόάγέή", 190],
    ["δωχθύώφβξζψϊΐϋ", 80],
    ["ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ", 18],
  ),
  // Turkish
  latin("windows-1254", ["ı", 330], ["üş", 260], ["çöğ", 320], ["İÖÜŞÇâîû", 75]),
  // Hebrew
  other("windows-1255", ["יוהלא", 460], ["מרתשבנ", 310], ["םעדחכקפטגצסזןךףץ", 210], ["ְִֵֶַָֹּׁׂ״׳", 18]),
  // Arabic and Persian
  other("windows-1256", ["الينم", 500], ["رتوبهعدف", 280], ["سقكحةجشصىخضأذإ", 170], ["طزئءؤغظآثپچژگًٌٍَُِّْ،؛؟", 50]),
  // Lithuanian; Latvian; Estonian
  latin("windows-1257", ["ėų", 400], ["šįžąū", 400], ["čęŠŽČĮŪ", 150]),
  latin("windows-1257", ["ā", 420], ["īēš", 330], ["ūņļžčģķ", 190], ["ĀĪŠŅŽČĻĒŪ", 40]),
  latin("windows-1257", ["äõ", 580], ["üöšž", 380], ["ÄÕÜÖ", 30]),
  // Vietnamese, whose tone marks follow their vowels
  latin("windows-1258", ["\u0301\u0300\u0323\u0309\u0303", 480], ["đêôươâă", 400], ["àáéèíóúùâãéÐĐ", 100]),
];

/** The font Symbol from 0x20 on (Adobe Symbol encoding); `\ufffd` where it has nothing that Unicode knows. */
const symbol =
  " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼\ufffd" +
  "\ufffd".repeat(32) +
  "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭\ufffd";

/** Signs of the ornament fonts that stand in documents: bullets, boxes, ticks, arrows, numbers in circles. */
const wingdings: ReadonlyMap<number, string> = new Map([
  [0x28, "☎"],
  [0x2a, "✉"],
  [0x4a, "☺"],
  [0x6c, "●"],
  [0x6d, "❍"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "❑"],
  [0x72, "❒"],
  [0x75, "◆"],
  [0x76, "❖"],
  [0x77, "⬥"],
  [0x9f, "•"],
  [0xa0, "▪"],
  [0xa1, "○"],
  [0xa7, "▪"],
  [0xa8, "◻"],
  [0xab, "★"],
  [0xd8, "➢"],
  [0xdf, "←"],
  [0xe0, "→"],
  [0xe1, "↑"],
  [0xe2, "↓"],
  [0xe8, "➔"],
  [0xef, "⇦"],
  [0xf0, "⇨"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
  ...Array.from({ length: 10 }, (_, i) => [0x81 + i, String.fromCharCode(0x2460 + i)] as const),
]);

const privateFrom = 0xf020;
const privateTo = 0xf0ff;

/**
 * What a sign of a symbol font means in Unicode. Such fonts put their signs at private places (U+F020 to U+F0FF);
 * `\ufffd` stands for one that is not known.
 */
export function symbolOf(code: number, font: string): string {
  const place = code >= privateFrom && code <= privateTo ? code - 0xf000 : code;
  if (/wingdings|webdings|zapf|dingbats/i.test(font)) return wingdings.get(place) ?? "\ufffd";
  if (/symbol/i.test(font)) return symbol.charAt(place - 0x20) || "\ufffd";
  if (code >= 0xe000 && code <= 0xf8ff) return "\ufffd";
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
}

/** A bullet as it is shown. Those of symbol fonts are all bullets, whatever their shape. */
export function plainBullet(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return (code >= 0xe000 && code <= 0xf8ff) || code === 0x6f || code === 0xb7 || code === 0xa7 ? "•" : sign;
}

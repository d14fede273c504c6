import { type Encoding, Fault, type Problem } from "../../core/index.ts";
import { refuseBinary } from "../refuse-binary.ts";
import { declaredEncoding } from "./declaration.ts";
import { decodeSingleByte, hasTable } from "./single-byte.ts";
import { decodeUtf8, surveyUtf8, type Utf8Survey } from "./utf8.ts";
import { decodeUtf16, utf16ByZeroBytes } from "./utf16.ts";
import { windowsEncodingOf } from "./windows-statistics.ts";

/** Bytes as text, with the encoding and what told it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly problems: readonly Problem[];
}

/**
 * Decodes a text file. In order: byte order mark, the file's own declaration, zero bytes of UTF-16,
 * well-formed UTF-8, and last the statistics of letters, which are an inference and always said to be one.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const marked = byByteOrderMark(bytes);
  if (marked !== undefined) return marked;
  const zeroBytes = utf16ByZeroBytes(bytes);
  if (zeroBytes !== undefined) return utf16(bytes, { name: zeroBytes, evidence: "zero-bytes" });
  const declared = declaredEncoding(bytes);
  const survey = surveyUtf8(bytes);
  if (declared === undefined || declared.startsWith("utf-"))
    return undeclared(bytes, survey, declared === "utf-8");
  return byDeclaration(bytes, declared, survey);
}

function byByteOrderMark(bytes: Uint8Array): DecodedText | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const rest = bytes.subarray(3);
    return utf8(rest, surveyUtf8(rest), "byte-order-mark");
  }
  const utf32 = third === 0 && fourth === 0 && first === 0xff && second === 0xfe;
  if (utf32 || (first === 0 && second === 0 && third === 0xfe && fourth === 0xff))
    throw new Fault(
      "encoding-unknown",
      "The text is in UTF-32, which is not read. Save it as UTF-8 and try again.",
    );
  if (first === 0xff && second === 0xfe)
    return utf16(bytes.subarray(2), { name: "utf-16le", evidence: "byte-order-mark" });
  if (first === 0xfe && second === 0xff)
    return utf16(bytes.subarray(2), { name: "utf-16be", evidence: "byte-order-mark" });
  return undefined;
}

function byDeclaration(bytes: Uint8Array, declared: string, survey: Utf8Survey): DecodedText {
  if (survey.errors === 0 && survey.sequences > 0) {
    const decoded = utf8(bytes, survey, "validity");
    return {
      ...decoded,
      problems: [
        inferred(`The file declares ${declared}, but its bytes are well-formed UTF-8 and were read so.`),
      ],
    };
  }
  if (hasTable(declared)) {
    const text = decodeSingleByte(bytes, declared);
    return { text, encoding: { name: declared, evidence: "declaration" }, problems: replaced(count(text)) };
  }
  if (survey.errors === 0) return utf8(bytes, survey, "validity");
  throw new Fault(
    "encoding-unknown",
    `The file declares the encoding ${declared}, which is not read. Save it as UTF-8 and try again.`,
  );
}

function undeclared(bytes: Uint8Array, survey: Utf8Survey, saysUtf8: boolean): DecodedText {
  const { errors, sequences } = survey;
  if (errors === 0) return utf8(bytes, survey, saysUtf8 ? "declaration" : "validity");
  const mostlyUtf8 = errors <= sequences && errors * 2 <= survey.errorSpans.length;
  if (mostlyUtf8) return utf8(bytes, survey, saysUtf8 ? "declaration" : "validity");
  const name = windowsEncodingOf(bytes);
  if (name === undefined) throw untold(bytes);
  const text = decodeSingleByte(bytes, name);
  return {
    text,
    encoding: { name, evidence: "statistics" },
    problems: [
      inferred(`The encoding ${name} was inferred from the letters it gives; the file does not say.`),
      ...replaced(count(text)),
    ],
  };
}

function untold(bytes: Uint8Array): Fault {
  // In every encoding that a text could have here, control characters are these bytes.
  refuseBinary(decodeSingleByte(bytes, "windows-1252"));
  return new Fault(
    "encoding-unknown",
    "The text's encoding could not be told. Save it as UTF-8 and try again.",
  );
}

function utf8(bytes: Uint8Array, survey: Utf8Survey, evidence: Encoding["evidence"]): DecodedText {
  if (survey.errors * 2 > survey.errorSpans.length)
    throw new Fault(
      "file-not-text",
      "The file says it is UTF-8 text, but too many of its bytes are not. Check that it is a text file.",
    );
  return {
    text: decodeUtf8(bytes, survey),
    encoding: { name: "utf-8", evidence },
    problems: replaced(survey.errors),
  };
}

function utf16(
  bytes: Uint8Array,
  encoding: Encoding & { readonly name: "utf-16le" | "utf-16be" },
): DecodedText {
  const text = decodeUtf16(bytes, encoding.name);
  return { text, encoding, problems: replaced(count(text)) };
}

function count(text: string): number {
  let found = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) found++;
  return found;
}

function replaced(errors: number): readonly Problem[] {
  if (errors === 0) return [];
  const what = errors === 1 ? "1 place was" : `${errors} places were`;
  return [
    {
      kind: "problem",
      code: "encoding-errors",
      detail: `${what} not well-formed in this encoding and read as U+FFFD.`,
    },
  ];
}

function inferred(detail: string): Problem {
  return { kind: "problem", code: "encoding-inferred", detail };
}

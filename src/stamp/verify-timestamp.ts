import { createHash, X509Certificate } from "node:crypto";
import { fromBER } from "asn1js";
import { Certificate, type ContentInfo, SignedData, TimeStampResp, TSTInfo } from "pkijs";
import { chainProblem } from "./chain.ts";
import { nonceValue } from "./nonce.ts";
import { hashNames, signedDataId, timestampContentId } from "./oids.ts";
import type { TimestampRefusal } from "./refusal.ts";
import { isNamedBySignature } from "./signing-certificate.ts";

/** What a time-stamping authority's answer comes to. */
export type TimestampVerdict =
  | {
      readonly kind: "sound";
      /** The authority's clock: RFC 3339, UTC, seconds. */
      readonly at: string;
      /** The name in the certificate that signed. */
      readonly authority: string;
      /** Hex. */
      readonly serial: string;
      /** The policy under which it was given, an object identifier. */
      readonly policy: string;
    }
  | TimestampRefusal;

interface Expected {
  readonly message: Uint8Array;
  /** Certificates of authorities that are trusted by the one who checks. */
  readonly trusted: readonly X509Certificate[];
  /** The nonce of the request, where the answer to one is judged. */
  readonly nonce?: Uint8Array;
}

interface Opened {
  readonly signed: SignedData;
  readonly content: TSTInfo;
}

/**
 * Judges the answer of a time-stamping authority (RFC 3161, 2.4.2), in DER: that it was granted, is about
 * this message, was signed with a certificate made for time-stamping that the signature names (RFC 5816),
 * and that a trusted certificate vouches for that one at the time given.
 */
export async function verifyTimestamp(reply: Uint8Array, expected: Expected): Promise<TimestampVerdict> {
  const opened = open(reply);
  if ("kind" in opened) return opened;
  const { signed, content } = opened;
  const { genTime } = content;
  const other = otherMessage(content, expected);
  if (other !== undefined) return other;
  const [signer, more] = signed.signerInfos;
  if (signer === undefined || more !== undefined)
    return refusal("unreadable", "A timestamp has exactly one signature; this one has not.");
  const found = await signerOf(signed, expected.message);
  if (found === undefined)
    return refusal(
      "false-signature",
      "The signature does not hold, or its certificate is not in the answer.",
    );
  const { certificate, others } = found;
  if (!isNamedBySignature(signer, certificate))
    return refusal(
      "false-signature",
      "The signature was made for another certificate than the one beside it.",
    );
  const problem = chainProblem(certificate, { others, trusted: expected.trusted, at: genTime });
  if (problem !== undefined) return problem;
  return {
    kind: "sound",
    at: `${genTime.toISOString().slice(0, 19)}Z`,
    authority: nameOf(certificate),
    serial: Buffer.from(content.serialNumber.valueBlock.valueHexView).toString("hex"),
    policy: content.policy,
  };
}

function open(reply: Uint8Array): Opened | TimestampRefusal {
  try {
    if (!isWhole(reply)) throw new RangeError("not DER");
    const response = TimeStampResp.fromBER(Uint8Array.from(reply).buffer);
    const { status } = response.status;
    if (status !== 0 && status !== 1)
      return refusal("refused", `The authority did not give a timestamp (status ${status}).`);
    return openToken(response.timeStampToken);
  } catch {
    return refusal("unreadable", "This is not the answer of a time-stamping authority (RFC 3161, in DER).");
  }
}

/** Whether the bytes are one value of ASN.1 and nothing else: written again it is the same. */
function isWhole(reply: Uint8Array): boolean {
  const { offset, result } = fromBER(Uint8Array.from(reply));
  return offset === reply.length && Buffer.from(result.toBER()).equals(reply);
}

function openToken(token: ContentInfo | undefined): Opened | TimestampRefusal {
  const none = refusal("unreadable", "The answer holds no timestamp.");
  if (token?.contentType !== signedDataId) return none;
  const signed = new SignedData({ schema: token.content });
  const { eContent, eContentType } = signed.encapContentInfo;
  if (eContent === undefined || eContentType !== timestampContentId) return none;
  return { signed, content: TSTInfo.fromBER(eContent.getValue()) };
}

function otherMessage(content: TSTInfo, { message, nonce }: Expected): TimestampRefusal | undefined {
  const { hashAlgorithm, hashedMessage } = content.messageImprint;
  const hash = hashNames[hashAlgorithm.algorithmId];
  if (hash === undefined || hash === "sha1")
    return refusal("unreadable", "The timestamp rests on a hash function that is not taken.");
  const imprint = Buffer.from(hashedMessage.valueBlock.valueHexView);
  if (!imprint.equals(createHash(hash).update(message).digest()))
    return refusal("other-message", "The timestamp is about something else.");
  const answered = content.nonce?.valueBlock.valueHexView;
  if (nonce !== undefined && (answered === undefined || !Buffer.from(answered).equals(nonceValue(nonce))))
    return refusal("other-message", "The timestamp does not repeat the number that it was asked with.");
  return undefined;
}

interface Signer {
  readonly certificate: X509Certificate;
  readonly others: readonly X509Certificate[];
}

async function signerOf(signed: SignedData, message: Uint8Array): Promise<Signer | undefined> {
  try {
    const data = Uint8Array.from(message).buffer;
    const result = await signed.verify({ signer: 0, data, checkChain: false, extendedMode: true });
    const own = result.signerCertificate;
    if (result.signatureVerified !== true || own === undefined || own === null) return undefined;
    const all = (signed.certificates ?? []).filter((one) => one instanceof Certificate).map(asNode);
    const certificate = asNode(own);
    return {
      certificate,
      others: all.filter(({ fingerprint256 }) => fingerprint256 !== certificate.fingerprint256),
    };
  } catch {
    return undefined;
  }
}

function asNode(certificate: Certificate): X509Certificate {
  return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()));
}

/** The common name, else the whole subject on one line. */
function nameOf({ subject }: X509Certificate): string {
  return /^CN=(?<name>.+)$/m.exec(subject)?.groups?.name ?? subject.replaceAll("\n", ", ");
}

function refusal(kind: TimestampRefusal["kind"], detail: string): TimestampRefusal {
  return { kind, detail };
}

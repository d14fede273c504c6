import { createHash, type X509Certificate } from "node:crypto";
import { ObjectIdentifier, OctetString, Sequence } from "asn1js";
import type { SignerInfo } from "pkijs";
import { hashNames, signingCertificateId, signingCertificateV2Id } from "./oids.ts";

/**
 * Whether the signed attribute that names the signer's certificate (RFC 5035; RFC 2634 with SHA-1) names this
 * one: without it another certificate with the same key could be put beside a signature.
 */
export function isNamedBySignature({ signedAttrs }: SignerInfo, certificate: X509Certificate): boolean {
  const attributes = signedAttrs?.attributes ?? [];
  const named = attributes.find(
    ({ type }) => type === signingCertificateV2Id || type === signingCertificateId,
  );
  const ids = named?.values[0];
  const list = ids instanceof Sequence ? ids.valueBlock.value[0] : undefined;
  const first = list instanceof Sequence ? list.valueBlock.value[0] : undefined;
  if (named === undefined || !(first instanceof Sequence)) return false;
  const [one, two] = first.valueBlock.value;
  const isSecond = named.type === signingCertificateV2Id && one instanceof Sequence;
  const hash = named.type === signingCertificateId ? "sha1" : isSecond ? algorithmIn(one) : "sha256";
  const digest = isSecond ? two : one;
  if (hash === undefined || !(digest instanceof OctetString)) return false;
  return createHash(hash)
    .update(certificate.raw)
    .digest()
    .equals(Buffer.from(digest.valueBlock.valueHexView));
}

function algorithmIn({ valueBlock }: Sequence): string | undefined {
  const [id] = valueBlock.value;
  return id instanceof ObjectIdentifier ? hashNames[id.valueBlock.toString()] : undefined;
}

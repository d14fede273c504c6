import { createHash } from "node:crypto";
import { Integer, OctetString } from "asn1js";
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from "pkijs";
import { nonceValue } from "./nonce.ts";
import { sha256Id } from "./oids.ts";

/**
 * A request for a timestamp (RFC 3161, 2.4.1), in DER: the SHA-256 of the message, a nonce that the answer
 * must repeat, and the wish for the authority's certificates.
 */
export function timestampRequest(message: Uint8Array, nonce: Uint8Array): Uint8Array {
  const imprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Id }),
    hashedMessage: new OctetString({ valueHex: createHash("sha256").update(message).digest() }),
  });
  const request = new TimeStampReq({
    version: 1,
    messageImprint: imprint,
    nonce: new Integer({ valueHex: nonceValue(nonce) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

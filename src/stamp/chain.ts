import type { X509Certificate } from "node:crypto";
import { timeStampingId } from "./oids.ts";
import type { TimestampRefusal } from "./refusal.ts";

interface Around {
  /** Certificates that came along. */
  readonly others: readonly X509Certificate[];
  readonly trusted: readonly X509Certificate[];
  /** The time at which all of them must have been valid. */
  readonly at: Date;
}

const longestChain = 8;

/** Why a certificate may not sign timestamps, or why nobody trusted vouches for it; undefined when all is well. */
export function chainProblem(signer: X509Certificate, around: Around): TimestampRefusal | undefined {
  // RFC 3161, 2.3: this use, and no other.
  const uses: readonly string[] = signer.keyUsage ?? [];
  if (uses.length !== 1 || uses[0] !== timeStampingId)
    return {
      kind: "false-signature",
      detail: "The certificate that signed was not made for time-stamping and nothing else.",
    };
  if (isVouchedFor(signer, around, longestChain)) return undefined;
  return {
    kind: "unknown-authority",
    detail: "No certificate that is trusted here vouches for the authority at the time that it gives.",
  };
}

function isVouchedFor(certificate: X509Certificate, around: Around, depth: number): boolean {
  if (depth === 0 || !isValidAt(certificate, around.at)) return false;
  if (around.trusted.some(({ fingerprint256 }) => fingerprint256 === certificate.fingerprint256)) return true;
  const issuers = [...around.trusted, ...around.others].filter((one) => isIssuer(one, certificate));
  return issuers.some((issuer) => isVouchedFor(issuer, around, depth - 1));
}

function isIssuer(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return (
    issuer.ca &&
    issuer.fingerprint256 !== certificate.fingerprint256 &&
    certificate.checkIssued(issuer) &&
    certificate.verify(issuer.publicKey)
  );
}

function isValidAt({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return Date.parse(validFrom) <= at.getTime() && at.getTime() <= Date.parse(validTo);
}

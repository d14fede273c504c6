/** SHA-256 (RFC 5754). */
export const sha256Id = "2.16.840.1.101.3.4.2.1";
/** CMS signed data (RFC 5652). */
export const signedDataId = "1.2.840.113549.1.7.2";
/** The content of a timestamp (RFC 3161, 2.4.2). */
export const timestampContentId = "1.2.840.113549.1.9.16.1.4";
/** The attribute that names the signer's certificate by SHA-1 (RFC 2634), and by another hash (RFC 5035). */
export const signingCertificateId = "1.2.840.113549.1.9.16.2.12";
export const signingCertificateV2Id = "1.2.840.113549.1.9.16.2.47";
/** Extended key usage: time-stamping (RFC 3161, 2.3). */
export const timeStampingId = "1.3.6.1.5.5.7.3.8";

/** Hash functions by their identifiers, as `node:crypto` names them. */
export const hashNames: Readonly<Record<string, string>> = {
  "1.3.14.3.2.26": "sha1",
  [sha256Id]: "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

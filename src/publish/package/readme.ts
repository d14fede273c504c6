import { packagePaths } from "../../core/index.ts";
import type { PackageContent } from "./package-content.ts";

/** `README.txt`: what the package is, how to check it with and without a program of ours, and what it cannot show. */
export function readmeText(content: PackageContent): string {
  return `${[
    title("An evidence package"),
    opening(content),
    title("What is in it"),
    contents,
    title("The source files"),
    content.sources.map(sourceLines).join("\n\n"),
    title("Checking it in a browser"),
    inBrowser,
    title("Checking it by hand"),
    byHand(content),
    title("What this shows, and what it does not"),
    limits,
  ].join("\n\n")}\n`;
}

function title(words: string): string {
  return `${words}\n${"=".repeat(words.length)}`;
}

function opening({ origin, at, by, software }: PackageContent): string {
  return [
    `Made on ${at.toISOString().slice(0, 10)} by ${shown(by)} with ${software.name} ${software.version},`,
    `from the record ${origin}.`,
    "",
    "It is a BagIt 1.0 bag (RFC 8493): any program for such bags can check it.",
  ].join("\n");
}

const contents = `data/sources/      the documents, byte for byte as they were received, named by their SHA-256
data/readings/     what was read in each: text, claims, citations (JSON, RFC 8785)
data/log/entries/  the entries of the record's log that concern these documents
data/log/proofs/   for each entry, the proof that it stands in the log (C2SP tlog-proof)
data/log/checkpoint  the log's size and root hash, signed by the record's key (C2SP tlog-checkpoint)
data/log/record.json, key.pem  the record's public key
data/log/policy, data/log/witnessed/  witnesses and their keys, and what they signed, if any
data/log/timestamps/  what time-stamping authorities said of the checkpoint, if any
data/attachments/  proofs that came with documents from other records, if any
premis.xml         the same history in the words of the PREMIS data dictionary
verify.html        a page that checks the package in a browser
manifest-*.txt, tagmanifest-*.txt  the hash of every file`;

function sourceLines({ blob, receivedAs }: PackageContent["sources"][number]): string {
  return `${packagePaths.source(blob.sha256)}\n  received as ${shown(receivedAs)}, ${blob.bytes} bytes`;
}

const inBrowser = `Open verify.html and give it this package. It asks nothing of any network. A page that comes with a
package could be forged with it: the page of a copy of Aver that you trust checks this package as well.`;

function stampLines(statements: PackageContent["statements"]): string {
  const paths = statements.map(({ path }) => path).filter((path) => path.endsWith(".tsr"));
  if (paths.length === 0) return "";
  const commands = paths.map(
    (path) => `  openssl ts -verify -data /tmp/text -in ${path} -CAfile ${path.replace(/tsr$/, "pem")}`,
  );
  return `An authority saw the checkpoint at the time it states when this prints "Verification: OK". Take the
authority's certificate from the authority itself, not from this package, when it matters:

${commands.join("\n")}

`;
}

function byHand({ checkpointText, statements }: PackageContent): string {
  const lines = checkpointText.slice(0, checkpointText.indexOf("\n\n") + 1).split("\n").length - 1;
  return `In this folder. Every file is what the manifests say when each line that these print ends in OK:

  sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt
  sha512sum -c manifest-sha512.txt tagmanifest-sha512.txt

The record's key signed the checkpoint when this prints "Signature Verified Successfully":

  head -n ${lines} data/log/checkpoint > /tmp/text
  sed -n ${lines + 2}p data/log/checkpoint | cut -d ' ' -f 3 | base64 -d | tail -c 64 > /tmp/signature
  openssl pkeyutl -verify -pubin -inkey data/log/key.pem -rawin -in /tmp/text -sigfile /tmp/signature

${stampLines(statements)}An entry's place in the log starts from this hash, its leaf in the tree of RFC 6962:

  (printf '\\000'; cat data/log/entries/NUMBER.json) | openssl sha256 -binary | base64

and goes up the lines of data/log/proofs/NUMBER.tlog-proof to the root hash, the third line of the
checkpoint. Each step is the SHA-256 of the byte 01, the left hash and the right hash.`;
}

const limits = `It shows integrity: these are the bytes that the entries name, and the entries stand in the log that
the record's key signed. Whether the key is the record's, ask those who keep the record, by another way
than this package came. Who holds the key can make a package: compare its checkpoint with one that was
seen before, or that witnesses or a time-stamping authority have signed.

It does not show that nothing else was said of these documents: other entries may follow, or were left
out. It shows nothing of authenticity (whether a document comes from whom it names) and nothing of truth
(whether what it says happened).`;

// A name comes from a stranger: nothing in it may look like a line of this text or turn its direction.
function shown(name: string): string {
  return JSON.stringify(name.toWellFormed().replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\ufffd"));
}

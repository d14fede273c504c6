import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether OpenSSL, which plays the authority in tests, is there. */
export const hasOpenssl = existsSync("/usr/bin/openssl");

/** A time-stamping authority of OpenSSL's, with a root, an authority certificate and one that is made for something else. */
export interface Authority {
  readonly folder: string;
  /** The root's certificate, PEM. */
  readonly root: string;
  /** The answer to a request. `signer` picks the certificate. */
  reply(request: Uint8Array, signer?: "stamp" | "mail"): Uint8Array;
  /** What OpenSSL itself says of an answer. */
  verifies(message: Uint8Array, reply: Uint8Array): boolean;
  /** Serves it over HTTP (RFC 3161, 3.4) until closed. */
  serve(): Promise<{ readonly url: string; close(): Promise<void> }>;
  remove(): void;
}

const configuration = `[ca]
distinguished_name=dn
[dn]
[root]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[stamp]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
[mail]
basicConstraints=CA:FALSE
extendedKeyUsage=emailProtection
[tsa]
default_tsa=one
[one]
serial=serial
crypto_device=builtin
signer_digest=sha256
default_policy=1.2.3.4.1
digests=sha256,sha512
accuracy=secs:1
tsa_name=yes
ess_cert_id_chain=no
ess_cert_id_alg=sha256
`;

/** Makes an authority of its own in a temporary folder. Its name is invented. */
export function makeAuthority(name = "Lindhaven Time"): Authority {
  const folder = mkdtempSync(join(tmpdir(), "aver-tsa-"));
  const at = (file: string): string => join(folder, file);
  const openssl = (...args: readonly string[]): Buffer =>
    execFileSync("/usr/bin/openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
  writeFileSync(at("tsa.cnf"), configuration);
  writeFileSync(at("serial"), "01");
  const key = ["-newkey", "rsa:2048", "-nodes", "-config", "tsa.cnf"];
  openssl(
    "req",
    "-x509",
    ...key,
    "-keyout",
    "root.key",
    "-out",
    "root.pem",
    "-subj",
    `/O=${name}/CN=${name} Root`,
    "-days",
    "3650",
    "-extensions",
    "root",
  );
  for (const signer of ["stamp", "mail"]) {
    openssl(
      "req",
      ...key,
      "-keyout",
      `${signer}.key`,
      "-out",
      `${signer}.csr`,
      "-subj",
      `/O=${name}/CN=${name} ${signer}`,
    );
    openssl(
      "x509",
      "-req",
      "-in",
      `${signer}.csr`,
      "-CA",
      "root.pem",
      "-CAkey",
      "root.key",
      "-CAcreateserial",
      "-out",
      `${signer}.pem`,
      "-days",
      "3600",
      "-extfile",
      "tsa.cnf",
      "-extensions",
      signer,
    );
  }
  const reply: Authority["reply"] = (request, signer = "stamp") => {
    writeFileSync(at("request.tsq"), request);
    openssl(
      "ts",
      "-reply",
      "-config",
      "tsa.cnf",
      "-section",
      "one",
      "-queryfile",
      "request.tsq",
      "-signer",
      `${signer}.pem`,
      "-inkey",
      `${signer}.key`,
      "-chain",
      "root.pem",
      "-out",
      "reply.tsr",
    );
    return readFileSync(at("reply.tsr"));
  };
  return {
    folder,
    root: readFileSync(at("root.pem"), "utf8"),
    reply,
    verifies: (message, answer) => {
      writeFileSync(at("message"), message);
      writeFileSync(at("answer.tsr"), answer);
      try {
        openssl("ts", "-verify", "-data", "message", "-in", "answer.tsr", "-CAfile", "root.pem");
        return true;
      } catch {
        return false;
      }
    },
    serve: () => serve(reply),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function serve(reply: Authority["reply"]): ReturnType<Authority["serve"]> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const isQuery = request.headers["content-type"] === "application/timestamp-query";
    response.writeHead(isQuery ? 200 : 415, { "content-type": "application/timestamp-reply" });
    response.end(isQuery ? reply(Buffer.concat(parts)) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/tsr`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../../core/index.ts";
import { readInside, writeDurably } from "../../store/index.ts";
import { authorityName } from "./timestamp-files.ts";

/** A time-stamping authority that the record asks. */
export interface RecordAuthority {
  readonly name: string;
  /** Where it can be asked (RFC 3161, 3.4); absent when only its certificate is kept. */
  readonly url?: string;
  /** The certificates that are trusted to vouch for it, PEM. */
  readonly certificates: string;
}

/** An authority as a person names it. */
export interface AuthorityAddress {
  readonly name: string;
  readonly url: string;
  /** PEM. */
  readonly certificates: string;
}

const folderName = "authorities";

/** The record's time-stamping authorities, by name. */
export function recordAuthorities(folder: string): readonly RecordAuthority[] {
  const path = join(folder, folderName);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).flatMap((name) => /^(?<own>.+)\.pem$/.exec(name)?.groups?.own ?? []);
  return names.sort().map((name) => {
    const url = textOf(folder, `${name}.url`)?.trim();
    const certificates = textOf(folder, `${name}.pem`) ?? "";
    return { name, certificates, ...(url === undefined ? {} : { url }) };
  });
}

function textOf(folder: string, name: string): string | undefined {
  const bytes = readInside(folder, `${folderName}/${name}`);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString("utf8");
}

/** Writes authorities down in `authorities/NAME.pem` and `NAME.url`; on disk when this resolves. */
export async function rememberAuthorities(folder: string, added: readonly AuthorityAddress[]): Promise<void> {
  const { certificatesIn } = await import("../../stamp/index.ts");
  for (const { name, url, certificates } of added) {
    if (!authorityName.test(name))
      throw new Fault(
        "usage",
        `${JSON.stringify(name)} cannot name an authority: letters, digits, - . _ only.`,
      );
    if (!/^https?:\/\/\S+$/.test(url) || !URL.canParse(url))
      throw new Fault("usage", `${JSON.stringify(url)} is no address: it begins with http:// or https://.`);
    if (certificatesIn(certificates).length === 0)
      throw new Fault(
        "usage",
        `The certificate file of ${name} holds no certificate in PEM form. Take the root certificate that the authority gives out.`,
      );
    await writeDurably(folder, [
      { path: `${folderName}/${name}.pem`, bytes: Buffer.from(certificates) },
      { path: `${folderName}/${name}.url`, bytes: Buffer.from(`${url}\n`) },
    ]);
  }
}

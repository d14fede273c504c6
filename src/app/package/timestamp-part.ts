import { packagePaths } from "../../core/index.ts";
import type { PackageContent } from "../../publish/index.ts";
import { recordAuthorities } from "../anchors/authorities.ts";
import { readTimestamp, stampedBy } from "../anchors/timestamp-files.ts";

/** The timestamps of the checkpoint that a package bears, each with the certificate that was trusted for it. */
export function timestampPart(folder: string, size: number): PackageContent["statements"] {
  const authorities = recordAuthorities(folder);
  return stampedBy(folder, size).flatMap((name) => {
    const reply = readTimestamp(folder, size, name);
    const certificates = authorities.find((one) => one.name === name)?.certificates;
    if (reply === undefined) return [];
    return [
      { path: packagePaths.timestamp(`${name}.tsr`), bytes: reply },
      ...(certificates === undefined
        ? []
        : [{ path: packagePaths.timestamp(`${name}.pem`), bytes: Buffer.from(certificates) }]),
    ];
  });
}

import { packagePaths, premisEventType } from "../../core/index.ts";
import type { PackageContent, PackagedEntry } from "./package-content.ts";
import { type Element, element, xmlText } from "./xml.ts";

/** A file of the package with what was computed of it. */
export interface HashedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sha512: string;
}

/**
 * The package's history in the words of the PREMIS 3 data dictionary, as XML: of the forms that PREMIS
 * has, XML is the one with an official schema, which archives validate and take in. Each entry of the
 * log is an event; its kind, where PREMIS has no word for it, is given as it is. It repeats what the
 * entries say and is proof of nothing by itself.
 */
export function premisText(content: PackageContent, files: readonly HashedFile[]): string {
  const payload = files.filter(({ path }) => /^data\/(?:sources|readings|attachments)\//.test(path));
  const events = content.entries.map((entry) => eventOf(entry, content));
  return xmlText(
    element(
      "premis",
      [
        ...payload.map((file) => objectOf(file, content)),
        ...events.map(({ event }) => event),
        ...agentsOf(content, events),
      ],
      {
        xmlns: "http://www.loc.gov/premis/v3",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": "http://www.loc.gov/premis/v3 https://www.loc.gov/standards/premis/premis.xsd",
        version: "3.0",
      },
    ),
  );
}

function objectOf(file: HashedFile, { sources }: PackageContent): Element {
  const isSource = file.path.startsWith("data/sources/");
  const source = sources.find(({ blob }) => packagePaths.source(blob.sha256) === file.path);
  const fixity = (algorithm: string, digest: string): Element =>
    element("fixity", [element("messageDigestAlgorithm", algorithm), element("messageDigest", digest)]);
  const format = isSource ? "application/octet-stream" : "application/json";
  return element(
    "object",
    [
      identifier("objectIdentifier", "SHA-256", file.sha256),
      identifier("objectIdentifier", "path in the package", file.path),
      element("objectCharacteristics", [
        element("compositionLevel", "0"),
        fixity("SHA-256", file.sha256),
        fixity("SHA-512", file.sha512),
        element("size", String(file.bytes)),
        element("format", [
          element("formatDesignation", [element("formatName", format)]),
          ...(isSource
            ? [element("formatNote", "bytes as received; the reading says what they were read as")]
            : []),
        ]),
      ]),
      ...(source === undefined ? [] : [element("originalName", source.receivedAs)]),
    ],
    { "xsi:type": "file" },
  );
}

function identifier(name: string, type: string, value: string): Element {
  return element(name, [element(`${name}Type`, type), element(`${name}Value`, value)]);
}

interface Event {
  readonly event: Element;
  readonly by: string;
}

function eventOf({ number, text }: PackagedEntry, { origin, sources }: PackageContent): Event {
  const members = membersOf(text);
  const kind = textOf(members.kind) ?? "unknown";
  const by = textOf(members.by) ?? "not named";
  const named = sources.filter(({ blob }) => text.includes(blob.sha256)).map(({ blob }) => blob.sha256);
  const agent = (type: string, value: string, role: string): Element =>
    element("linkingAgentIdentifier", [
      element("linkingAgentIdentifierType", type),
      element("linkingAgentIdentifierValue", value),
      element("linkingAgentRole", role),
    ]);
  const event = element("event", [
    identifier("eventIdentifier", `entry of the log ${origin}`, String(number)),
    element("eventType", premisEventType(kind)),
    element("eventDateTime", textOf(members.at) ?? "unknown"),
    element("eventDetailInformation", [element("eventDetail", text)]),
    agent("name as the log has it", by, "implementer"),
    ...named.map((sha256) =>
      element("linkingObjectIdentifier", [
        element("linkingObjectIdentifierType", "SHA-256"),
        element("linkingObjectIdentifierValue", sha256),
      ]),
    ),
  ]);
  return { event, by };
}

function agentsOf({ software, origin }: PackageContent, events: readonly Event[]): readonly Element[] {
  const people = [...new Set(events.map(({ by }) => by))].sort();
  return [
    ...people.map((by) =>
      element("agent", [
        identifier("agentIdentifier", "name as the log has it", by),
        element("agentName", by),
        element("agentNote", "As the machine named who acted; a name, not a proof of identity."),
      ]),
    ),
    element("agent", [
      identifier("agentIdentifier", "record", origin),
      element("agentName", software.name),
      element("agentType", "software"),
      element("agentVersion", software.version),
    ]),
  ];
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

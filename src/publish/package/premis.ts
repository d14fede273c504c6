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

/** Who or what an event names as having a part in it, as PREMIS knows agents. */
interface Agent {
  readonly type: "name as the log has it" | "key that signed" | "software";
  readonly value: string;
  readonly role: "implementer" | "executing program";
}

interface Event {
  readonly event: Element;
  readonly agents: readonly Agent[];
}

function eventOf({ number, text }: PackagedEntry, { origin, sources }: PackageContent): Event {
  const members = membersOf(text);
  const kind = textOf(members.kind) ?? "unknown";
  const named = sources.filter(({ blob }) => text.includes(blob.sha256)).map(({ blob }) => blob.sha256);
  const agents = agentsIn(members);
  const event = element("event", [
    identifier("eventIdentifier", `entry of the log ${origin}`, String(number)),
    element("eventType", premisEventType(kind)),
    element("eventDateTime", textOf(members.at) ?? "unknown"),
    element("eventDetailInformation", [element("eventDetail", text)]),
    ...agents.map(({ type, value, role }) =>
      element("linkingAgentIdentifier", [
        element("linkingAgentIdentifierType", type),
        element("linkingAgentIdentifierValue", value),
        element("linkingAgentRole", role),
      ]),
    ),
    ...named.map((sha256) =>
      element("linkingObjectIdentifier", [
        element("linkingObjectIdentifierType", "SHA-256"),
        element("linkingObjectIdentifierValue", sha256),
      ]),
    ),
  ]);
  return { event, agents };
}

// The name that the machine knew, the key with which a person signed, and the program that read.
function agentsIn(members: Members): readonly Agent[] {
  const key = textOf(membersIn(members.signature).key);
  const reader = softwareOf(membersIn(members.reader));
  return [
    { type: "name as the log has it", value: textOf(members.by) ?? "not named", role: "implementer" },
    ...(key === undefined ? [] : [{ type: "key that signed", value: key, role: "implementer" } as const]),
    ...(reader === undefined
      ? []
      : [{ type: "software", value: reader, role: "executing program" } as const]),
  ];
}

function softwareOf({ name, version }: Members): string | undefined {
  const [called, of] = [textOf(name), textOf(version)];
  return called === undefined || of === undefined ? undefined : `${called} ${of}`;
}

function agentsOf({ software, entries }: PackageContent, events: readonly Event[]): readonly Element[] {
  const valuesOf = (type: Agent["type"]): readonly string[] =>
    events.flatMap(({ agents }) => agents.filter((one) => one.type === type).map(({ value }) => value));
  const persons = entries.flatMap(({ text }) => personIn(membersOf(text)));
  const programs = [...valuesOf("software"), `${software.name} ${software.version}`];
  return [
    ...sortedOnce(valuesOf("name as the log has it")).map((by) =>
      element("agent", [
        identifier("agentIdentifier", "name as the log has it", by),
        element("agentName", by),
        element("agentNote", "As the machine named who acted; a name, not a proof of identity."),
      ]),
    ),
    ...sortedOnce(valuesOf("key that signed")).map((key) =>
      keyAgent(
        key,
        persons.find((person) => person.key.startsWith(`${key}+`)),
      ),
    ),
    ...sortedOnce(programs).map((program) =>
      element("agent", [
        identifier("agentIdentifier", "software", program),
        element("agentName", program.slice(0, program.lastIndexOf(" "))),
        element("agentType", "software"),
        element("agentVersion", program.slice(program.lastIndexOf(" ") + 1)),
      ]),
    ),
  ];
}

interface NamedPerson {
  /** Verifier key, which begins with the name and number by which signatures call it. */
  readonly key: string;
  readonly name: string;
}

function keyAgent(key: string, person: NamedPerson | undefined): Element {
  return element("agent", [
    identifier("agentIdentifier", "key that signed", key),
    ...(person === undefined
      ? []
      : [
          identifier("agentIdentifier", "C2SP signed-note verifier key", person.key),
          element("agentName", person.name),
        ]),
    element("agentType", "person"),
    element("agentNote", "The entries that name this key bear its Ed25519 signatures."),
  ]);
}

function personIn({ kind, key, name }: Members): readonly NamedPerson[] {
  const [of, called] = [textOf(key), textOf(name)];
  return kind === "person-named" && of !== undefined && called !== undefined
    ? [{ key: of, name: called }]
    : [];
}

function sortedOnce(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

type Members = Readonly<Record<string, unknown>>;

function membersOf(text: string): Members {
  return membersIn(JSON.parse(text));
}

function membersIn(value: unknown): Members {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

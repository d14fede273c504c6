import { packagePaths } from "../../core/index.ts";
import { counted, element, facts } from "./elements.js";

/** Everything that is told of a package that could be taken apart. `opinion` is the browser's own on the signature. */
export function showReport(report, { files, opinion }) {
  const { problems, log } = report;
  const isSound = problems.length === 0;
  return [
    verdict(isSound, report),
    ...(isSound ? [] : [problemList(problems)]),
    element("h3", {}, "What was checked"),
    facts([...bagFacts(report), ...(log === undefined ? [] : logFacts(log, opinion))]),
    element("h3", {}, "Documents"),
    ...report.documents.map((document) => documentPart(document, { problems, files })),
    allFiles(report),
  ];
}

/** What is told of something that is no package, or cannot be read. */
export function showRefusal(sentence) {
  return [
    element(
      "h2",
      { id: "verdict", tabindex: "-1", class: "unsound" },
      "This is not a sound evidence package",
    ),
    element("p", {}, sentence),
  ];
}

function verdict(isSound, { documents, log, problems }) {
  const heading = isSound ? "The package is sound" : "The package is not sound";
  const sentence = isSound
    ? `${counted(documents.length, "document")}: every byte is what the log of the record ${log.origin} names, and that record's key signed its log. This says nothing of whether a document comes from whom it names, or whether what it says is true.`
    : `${counted(problems.length, "thing")} ${problems.length === 1 ? "does" : "do"} not agree. Do not rely on the package; ask for another copy, and keep this one as it is.`;
  return element(
    "div",
    { class: isSound ? "verdict sound" : "verdict unsound" },
    element("h2", { id: "verdict", tabindex: "-1" }, heading),
    element("p", {}, sentence),
  );
}

const mostShown = 500;

function problemList(problems) {
  const rest = problems.length - mostShown;
  return element(
    "section",
    { "aria-label": "What does not agree" },
    element("h3", {}, "What does not agree"),
    element(
      "ul",
      { class: "problems" },
      ...problems.slice(0, mostShown).map(({ detail }) => element("li", {}, detail)),
    ),
    ...(rest > 0 ? [element("p", {}, `And ${counted(rest, "more", "more")}.`)] : []),
  );
}

function bagFacts({ bag }) {
  const bytes = bag.files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    [
      "Files",
      `${counted(bag.files.length, "file")}, ${counted(bytes, "byte")}, each hashed with ${bag.algorithms.join(" and ")}`,
    ],
    ...bag.info
      .filter(({ label }) => ["Bagging-Date", "Contact-Name", "Bag-Software-Agent"].includes(label))
      .map(({ label, value }) => [infoNames[label], value]),
  ];
}

const infoNames = {
  "Bagging-Date": "Made on",
  "Contact-Name": "Made by",
  "Bag-Software-Agent": "Made with",
};

function logFacts(log, opinion) {
  const own = {
    true: "by this page, and by the browser’s own cryptography",
    false: "by this page; the browser’s own cryptography finds it false",
    undefined: "by this page (this browser has no Ed25519 of its own)",
  };
  return [
    ["Record", log.origin],
    ["Log", `${counted(log.size, "entry", "entries")}, root hash ${log.root}`],
    ["Signature", `of the record’s key under the log’s checkpoint, verified ${own[String(opinion)]}`],
    [
      "Key",
      log.key,
      "Ask those who keep the record, by another way than this package came, whether this is their key.",
    ],
    ["Witnesses", ...witnessFacts(log)],
    [
      "Timestamps",
      log.timestamps.length === 0 ? "none" : `${counted(log.timestamps.length, "file")}, not verified here`,
    ],
  ];
}

function witnessFacts({ witnesses, witnessedSize, unknownSigners, size }) {
  const signed = witnesses.map(({ name, at }) => `${visible(name)} (${at})`).join(", ");
  const upTo = witnessedSize < size ? `, up to entry ${witnessedSize - 1}` : "";
  return [
    ...(witnesses.length === 0
      ? ["none that this package has the key of"]
      : [`${signed}: signatures verified${upTo}`]),
    ...(unknownSigners.length === 0
      ? []
      : [`${unknownSigners.map(visible).join(", ")}: signed too, keys not known`]),
    ...(witnesses.length === 0
      ? []
      : ["Their keys are those in the record’s own policy: ask the witnesses whether they are theirs."]),
  ];
}

function documentPart(document, { problems, files }) {
  const { source, receivedAs, receivedAt, readings, entries } = document;
  const paths = [
    packagePaths.source(source.sha256),
    ...readings.map(({ blob }) => packagePaths.reading(blob.sha256)),
  ];
  const isSound = !problems.some(({ path }) => path !== undefined && paths.includes(path));
  return element(
    "article",
    {},
    element("h4", {}, visible(receivedAs)),
    element(
      "p",
      { class: isSound ? "state sound" : "state unsound" },
      isSound ? "As it was received and read" : "Not as it was received or read",
    ),
    facts([
      ["Received", `${receivedAt}, ${counted(source.bytes, "byte")}`],
      ["SHA-256", source.sha256],
      [
        "Read with",
        readings.length === 0
          ? "no reader"
          : readings.map(({ reader }) => `${reader.name} ${reader.version}`).join(", "),
      ],
    ]),
    element(
      "details",
      {},
      element("summary", {}, `${counted(entries.length, "entry", "entries")} of the log, proven`),
      element("ol", {}, ...entries.map(entryItem)),
    ),
    saveButton(document, { files, isSound }),
  );
}

function entryItem({ number, text, signedBy }) {
  const { kind, at, by } = JSON.parse(text);
  const signed = signedBy === undefined ? "" : `; signed with the key of ${visible(signedBy)}`;
  return element(
    "li",
    {},
    element(
      "p",
      {},
      `Entry ${number}: ${visible(String(kind))}, ${visible(String(at))}, by ${visible(String(by))}${signed}`,
    ),
    element("pre", {}, visible(text)),
  );
}

function saveButton({ source, receivedAs }, { files, isSound }) {
  const button = element(
    "button",
    { type: "button" },
    isSound ? "Save the document" : "Save the document as it is here",
  );
  button.addEventListener("click", async () => {
    const file = files.find(({ path }) => path === packagePaths.source(source.sha256));
    const pieces = [];
    if (file !== undefined) for await (const piece of file.open()) pieces.push(piece);
    // Never under a type of its own: a hostile document must not open as a page.
    const address = URL.createObjectURL(new Blob(pieces, { type: "application/octet-stream" }));
    const name =
      receivedAs
        .split(/[/\\]/)
        .at(-1)
        ?.replace(/[^\p{L}\p{N}._ -]/gu, "_") || source.sha256;
    element("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  return button;
}

function allFiles({ bag, problems }) {
  const wrong = new Set(problems.map(({ path }) => path));
  const rows = bag.files
    .slice(0, mostShown * 4)
    .map(({ path, bytes }) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, visible(path)),
        element("td", {}, bytes.toLocaleString("en")),
        element(
          "td",
          { class: wrong.has(path) ? "unsound" : "sound" },
          wrong.has(path) ? "does not agree" : "as written",
        ),
      ),
    );
  const head = ["File", "Bytes", "State"].map((name) => element("th", { scope: "col" }, name));
  return element(
    "details",
    {},
    element("summary", {}, `All files (${bag.files.length.toLocaleString("en")})`),
    element(
      "div",
      { class: "wide", tabindex: "0", role: "region", "aria-label": "All files" },
      element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)),
    ),
  );
}

// Signs that turn the direction of writing could make a name look like another.
function visible(text) {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

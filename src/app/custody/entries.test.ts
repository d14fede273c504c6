import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../core/index.ts";
import { readEntry, readMembers, writeEntry } from "../../store/index.ts";
import { openSignatureCheck } from "./check-signatures.ts";
import { signEntry } from "./entry-signature.ts";
import { type Identity, newIdentity } from "./identity.ts";
import { namingOf } from "./scribe.ts";

const origin = "aver.local/0011223344556677";
const text = fc.string({ unit: "grapheme", maxLength: 40 });
const hex = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("hex"));
const blob = fc.record({ sha256: hex, bytes: fc.nat() });
const reader = fc.record({ name: text, version: text });
const at = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-01-01"), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);
const stamp = { at, by: text };
const decision = fc.constantFrom("accept" as const, "correct" as const, "reject" as const);
const review = { ...stamp, source: hex, reading: hex, decision, reason: text };
const from = fc.record({ who: text, where: text, how: text });
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record(
    { kind: fc.constant("file-received" as const), ...stamp, source: blob, path: text, from },
    { requiredKeys: ["kind", "at", "by", "source", "path"] },
  ),
  fc.record({ kind: fc.constant("reading-made" as const), ...stamp, source: hex, reading: blob, reader }),
  fc.record({ kind: fc.constant("file-reviewed" as const), ...review }),
  fc.record({
    kind: fc.constant("claim-reviewed" as const),
    ...review,
    item: text,
    corrections: fc.array(fc.record({ field: text, value: text }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("file-sealed" as const), ...stamp, commitment: hex, sealed: blob }),
  fc.record({ kind: fc.constant("reading-sealed" as const), ...stamp, file: hex, reading: blob, reader }),
  fc.record({ kind: fc.constant("key-destroyed" as const), ...stamp, file: hex, reason: text }),
);

function identityOf(seed: number, name = "Ilsa Corvane"): Identity {
  return newIdentity({ name, random: (count) => new Uint8Array(count).fill(seed) });
}

const ilsa = identityOf(1);
const other = identityOf(2, "Teodric Maalsen");
const now = { at: "2044-05-01T12:00:00Z", by: "ilsa@lindhaven" };
const received: Entry = {
  kind: "file-received",
  ...now,
  source: { sha256: "a".repeat(64), bytes: 1 },
  path: "letter.md",
};

function signed(one: Entry, by: Identity, where = origin): Entry {
  return signEntry(one, { signer: by.signer, origin: where });
}

function named(identity: Identity, name = identity.name): Entry {
  return signed({ ...namingOf(identity, now), name }, identity);
}

function faultsIn(entries: readonly Entry[]): readonly string[] {
  const check = openSignatureCheck(origin);
  entries.forEach((one, number) => {
    const bytes = writeEntry(one);
    const read = readEntry(bytes);
    check.add(number, readMembers(bytes) ?? {}, read === "unknown" ? undefined : read);
  });
  return check
    .lines()
    .filter(({ state }) => state !== "sound")
    .map(({ name, detail }) => `${name}: ${detail}`);
}

describe("entries", () => {
  test("are read as they were written, signed or not", () => {
    fc.assert(
      fc.property(entry, fc.boolean(), (one, isSigned) => {
        const written = isSigned ? signed(one, ilsa) : one;
        expect(readEntry(writeEntry(written))).toEqual(JSON.parse(JSON.stringify(written)));
      }),
    );
  });

  test("lose their kind or a member, and are no entries", () => {
    fc.assert(
      fc.property(entry, fc.nat(), (one, which) => {
        const needed = Object.keys(one).filter((name) => name !== "from");
        const name = needed[which % needed.length] ?? "kind";
        const without = Object.fromEntries(Object.entries(one).filter(([member]) => member !== name));
        expect(readEntry(Buffer.from(JSON.stringify(without)))).toBeUndefined();
      }),
    );
  });

  test("of a kind of later make are let pass, also signed", () => {
    const later = { kind: "page-stamped", ...now, page: 3 };
    expect(readEntry(Buffer.from(JSON.stringify(later)))).toBe("unknown");
  });
});

describe("the signatures of a log", () => {
  test("hold for every kind of entry after the person was named, and for unsigned ones beside them", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, fc.boolean()), { maxLength: 5 }), (entries) => {
        const written = entries.map(([one, isSigned]) => (isSigned ? signed(one, ilsa) : one));
        expect(faultsIn([named(ilsa), ...written])).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("break when any member of the entry is another", () => {
    fc.assert(
      fc.property(entry, entry, (one, two) => {
        const signature = signed(one, ilsa).signature;
        fc.pre(JSON.stringify(one) !== JSON.stringify(two) && signature !== undefined);
        const swapped = { ...two, ...(signature === undefined ? {} : { signature }) };
        expect(faultsIn([named(ilsa), swapped])).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  const cases: readonly (readonly [string, readonly Entry[], readonly string[]])[] = [
    ["a key that is never named", [signed(received, ilsa)], ["entry 0: .*does not name"]],
    ["an entry before its person is named", [signed(received, ilsa), named(ilsa)], ["entry 0: .*further on"]],
    [
      "a signature made with another person's key",
      [named(ilsa), named(other), { ...received, signature: { ...keyOf(ilsa), ...signatureOf(other) } }],
      ["entry 2: .*altered"],
    ],
    [
      "a signature that was made for another record",
      [named(ilsa), signed(received, ilsa, "aver.local/another")],
      ["entry 1: .*altered"],
    ],
    [
      "a key named twice with different names",
      [named(ilsa), named(ilsa, "Somebody Else")],
      ["entry 1: .*another name"],
    ],
    [
      "a naming that the key did not sign",
      [namingOf(ilsa, now), signed(namingOf(ilsa, now), other)],
      ["entry 0: .*not signed with the key", "entry 1: .*not signed with the key"],
    ],
    [
      "a naming with what is no key",
      [{ ...namingOf(ilsa, now), key: "ilsa" } as Entry],
      ["entry 0: .*is none"],
    ],
    ["nothing when the same person is named twice alike", [named(ilsa), named(ilsa)], []],
  ];
  test.each(cases)("tell of %s", (_, entries, expected) => {
    const found = faultsIn(entries);
    expect(found).toHaveLength(expected.length);
    expected.forEach((words, i) => {
      expect(found[i]).toMatch(new RegExp(words));
    });
  });

  function keyOf(identity: Identity): { readonly key: string } {
    return { key: signed(received, identity).signature?.key ?? "" };
  }

  function signatureOf(identity: Identity): { readonly value: string } {
    return { value: signed(received, identity).signature?.value ?? "" };
  }

  test("of entries of a later kind are verified too", () => {
    const later = { ...received, kind: "page-stamped" } as unknown as Entry;
    expect(faultsIn([named(ilsa), signed(later, ilsa)])).toEqual([]);
    expect(faultsIn([named(ilsa), { ...signed(later, ilsa), by: "somebody" }])).toHaveLength(1);
  });
});

import { afterAll, describe, expect, test } from "vitest";
import { certificatesIn, timestampRequest, verifyTimestamp } from "./index.ts";
import { type Authority, hasOpenssl, makeAuthority } from "./testing/authority.ts";

const message = Buffer.from("aver.local/test\n3\nROOT\n");
const nonce = Uint8Array.from({ length: 8 }, (_, i) => 200 + i);

describe.skipIf(!hasOpenssl)("timestamps of a real authority (openssl ts)", () => {
  const authority: Authority = hasOpenssl ? makeAuthority() : unmade();
  const stranger: Authority = hasOpenssl ? makeAuthority("Tarvo Clock") : unmade();
  afterAll(() => {
    authority.remove();
    stranger.remove();
  });
  const trusted = certificatesIn(authority.root);
  const reply = authority.reply(timestampRequest(message, nonce));
  const kindOf = async (bytes: Uint8Array, more: object = {}): Promise<string> =>
    (await verifyTimestamp(bytes, { message, trusted, nonce, ...more })).kind;

  test("are sound, and OpenSSL says so too", async () => {
    expect(await verifyTimestamp(reply, { message, trusted, nonce })).toMatchObject({
      kind: "sound",
      authority: "Lindhaven Time stamp",
      policy: "1.2.3.4.1",
    });
    expect(authority.verifies(message, reply)).toBe(true);
  });

  test("are about one message and one request", async () => {
    expect(await kindOf(reply, { message: Buffer.from("another") })).toBe("other-message");
    expect(await kindOf(reply, { nonce: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) })).toBe("other-message");
    expect(await kindOf(reply, { nonce: undefined })).toBe("sound");
  });

  test("say nothing when nobody trusted vouches for the authority", async () => {
    expect(await kindOf(reply, { trusted: certificatesIn(stranger.root) })).toBe("unknown-authority");
    expect(await kindOf(reply, { trusted: [] })).toBe("unknown-authority");
  });

  test("are refused when the certificate was made for something else", async () => {
    const request = timestampRequest(message, nonce);
    let answer: Uint8Array | undefined;
    try {
      answer = authority.reply(request, "mail");
    } catch {
      // OpenSSL itself will not sign with it.
    }
    if (answer !== undefined) expect(await kindOf(answer)).toBe("false-signature");
  });

  test("are refused when the authority would not give one", async () => {
    const broken = Buffer.from(timestampRequest(message, nonce));
    broken[broken.indexOf(Buffer.from("608648016503040201", "hex")) + 8] = 0x09;
    const answer = authority.reply(broken);
    expect(["refused", "unreadable"]).toContain(await kindOf(answer));
  });

  test("say the same or nothing with a byte changed", async () => {
    const sound = await verifyTimestamp(reply, { message, trusted, nonce });
    let refused = 0;
    let tried = 0;
    for (let at = 0; at < reply.length; at += 29, tried++) {
      const altered = Buffer.from(reply);
      altered[at] = (altered[at] ?? 0) ^ 1;
      const verdict = await verifyTimestamp(altered, { message, trusted, nonce });
      // No signature covers the envelope, nor the certificates beside the signer’s.
      if (verdict.kind === "sound") expect(verdict, `byte ${at}`).toEqual(sound);
      else refused += 1;
    }
    expect(refused / tried).toBeGreaterThan(0.5);
  });

  test.each(["", "0", "not DER", "30030201ff"])("are not %j", async (text) => {
    expect(await kindOf(Buffer.from(text, text.startsWith("30") ? "hex" : "utf8"))).toBe("unreadable");
  });
});

function unmade(): Authority {
  const none = (): never => {
    throw new Error("openssl is missing");
  };
  return {
    folder: "",
    root: "",
    reply: () => new Uint8Array(),
    verifies: none,
    serve: none,
    remove: () => {},
  };
}

const encodings = {
  utf8: (text) => new TextEncoder().encode(text),
  hex: (text) => Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16)),
  binary: (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
  // As Node does: what is no base64 gives other bytes, and so another text when it is written again.
  base64: (text) => {
    try {
      return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    } catch {
      return new Uint8Array();
    }
  },
};

/** As much of Node's Buffer as the verifier of `ledger` uses. */
export class Buffer extends Uint8Array {
  static from(value, encodingOrStart, length) {
    if (typeof value === "string") return new Buffer(encodings[encodingOrStart ?? "utf8"](value));
    return value instanceof ArrayBuffer ? new Buffer(value, encodingOrStart, length) : new Buffer(value);
  }

  static alloc(length) {
    return new Buffer(length);
  }

  static allocUnsafe(length) {
    return new Buffer(length);
  }

  static concat(parts) {
    const whole = new Buffer(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  static compare(a, b) {
    for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
    return Math.sign(a.length - b.length);
  }

  toString(encoding = "utf8") {
    if (encoding === "hex") return Array.from(this, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (encoding === "base64") return btoa(this.toString("binary"));
    if (encoding === "binary") return Array.from(this, (byte) => String.fromCharCode(byte)).join("");
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(this);
  }

  readBigUInt64BE() {
    return new DataView(this.buffer, this.byteOffset, this.length).getBigUint64(0);
  }
}

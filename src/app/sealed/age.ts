/** A new key for one file, as age writes it: `AGE-SECRET-KEY-1…`. */
export async function newAgeKey(): Promise<string> {
  const { generateX25519Identity } = await import("age-encryption");
  return generateX25519Identity();
}

/** Encrypts bytes so that only the holder of the key can read them (age v1, one X25519 recipient). */
export async function encryptFor(key: string, bytes: Uint8Array): Promise<Uint8Array> {
  const { Encrypter, identityToRecipient } = await import("age-encryption");
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(key));
  return encrypter.encrypt(bytes);
}

/** The bytes that were encrypted for the key; undefined when it does not open them, or they were altered. */
export async function decryptWith(key: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { Decrypter } = await import("age-encryption");
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(key);
    return await decrypter.decrypt(bytes);
  } catch {
    return undefined;
  }
}

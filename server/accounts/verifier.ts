import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** 19 MiB, two passes, one lane: what OWASP asks of Argon2id at least. What comes in has cost scrypt already. */
const cost = { memory: 19 * 1024, passes: 2, parallelism: 1 };
const tagLength = 32;

const hash = promisify(argon2);
/** Argon2id of a message under a nonce of 16 bytes, 32 bytes: as slow as for a verifier. */
export const slowTag = (message: Buffer, nonce: Buffer): Promise<Buffer> =>
  hash('argon2id', { message, nonce, tagLength, ...cost });

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
const bare = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** What is kept to know an `authKey` (base64 of 32 bytes) again: Argon2id in the usual text form, with its parameters. */
export async function makeVerifier(authKey: string): Promise<string> {
  const nonce = randomBytes(16);
  const message = Buffer.from(authKey, 'base64');
  const tag = await slowTag(message, nonce);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(nonce)}$${bare(tag)}`;
}

/** Whether `authKey` is the one that the verifier was made of. Throws for a verifier in another form. */
export async function verify(authKey: string, verifier: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, kept] = shape.exec(verifier) ?? [];
  if (!nonce || !kept) throw new Error('Not an Argon2id text');
  const expected = Buffer.from(kept, 'base64');
  const tag = await hash('argon2id', {
    message: Buffer.from(authKey, 'base64'),
    nonce: Buffer.from(nonce, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(tag, expected);
}

let nobody: Promise<string> | undefined;
/** A verifier that nothing fits, so that a login that nobody has takes as long as one that somebody has. */
export const nobodysVerifier = (): Promise<string> => {
  nobody ??= makeVerifier(randomBytes(32).toString('base64'));
  return nobody;
};

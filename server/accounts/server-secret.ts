import { createHmac, randomBytes } from 'node:crypto';
import { toBase64 } from '#shared/base64.ts';
import type { SqlStore } from '../storage/sql.ts';

/** A secret of the whole server, made once and the same for all its processes. Base64 of 32 bytes. */
export async function serverSecret(store: SqlStore): Promise<string> {
  await store.query("insert into settings values ('secret', $1) on conflict (name) do nothing", [
    toBase64(randomBytes(32)),
  ]);
  const [row] = await store.query<{ value: string }>("select value from settings where name = 'secret'");
  if (!row) throw new Error('The secret of the server is gone');
  return row.value;
}

/** The salt of a login that nobody has: always the same one, and like any other to whoever has not the secret. */
export const saltOfNobody = (secret: string, login: string): string =>
  toBase64(
    createHmac('sha256', Buffer.from(secret, 'base64')).update(`salt ${login}`).digest().subarray(0, 16),
  );

import { createHash } from 'node:crypto';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { LoginRequest } from '#shared/sync/account-messages.ts';
import type { Sql } from '../storage/sql.ts';

/** What is kept of a device's secret: 32 random bytes need no slow hash. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(Buffer.from(secret, 'base64')).digest('base64');

/**
 * A computer enters under its own id: the ids of others can be read in the log, their secrets nowhere. Several accounts
 * may work on one computer. A device that was known before there were secrets is its last account's, who brings one.
 * Problems: `deviceTaken` where another computer has that id; `deviceRevoked`.
 */
export async function enterDevice(
  sql: Sql,
  { organisation, account }: { organisation: string; account: string },
  { id, name, secret }: LoginRequest['device'],
): Promise<Outcome<null>> {
  const hash = hashSecret(secret);
  const entered = await sql.query(
    `insert into devices (organisation, id, account, name, secret_hash, last_seen_at)
      values ($1, $2, $3, $4, $5, now())
      on conflict (organisation, id) do update
        set account = $3, name = $4, secret_hash = $5, last_seen_at = now()
        where devices.revoked_at is null
          and (devices.secret_hash = $5 or (devices.secret_hash is null and devices.account = $3))
      returning id`,
    [organisation, id, account, name, hash],
  );
  if (entered.length > 0) return success(null);
  const [device] = await sql.query<{ secret_hash: string | null; account: string }>(
    'select secret_hash, account from devices where organisation = $1 and id = $2',
    [organisation, id],
  );
  const isOwn = device?.secret_hash === null ? device.account === account : device?.secret_hash === hash;
  return failure(isOwn ? 'deviceRevoked' : 'deviceTaken');
}

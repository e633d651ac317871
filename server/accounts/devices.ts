import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { DeviceList } from '#shared/sync/account-messages.ts';
import type { Sql } from '../storage/sql.ts';
import { audit } from './audit.ts';
import type { Session } from './session.ts';

interface Row {
  id: string;
  name: string;
  account: string;
  created_at: Date;
  last_seen_at: Date | null;
  revoked_at: Date | null;
}

/** Devices of the organisation, or of one account; who was seen last comes first. */
export async function listDevices(sql: Sql, organisation: string, account?: string): Promise<DeviceList> {
  const rows = await sql.query<Row>(
    `select id, name, account, created_at, last_seen_at, revoked_at from devices
      where organisation = $1 and ($2::text is null or account = $2) order by last_seen_at desc nulls last, id`,
    [organisation, account ?? null],
  );
  return {
    devices: rows.map(({ id, name, account: of, created_at, last_seen_at, revoked_at }) => ({
      ...{ id, name, account: of },
      createdAt: created_at.toISOString(),
      lastSeenAt: last_seen_at?.toISOString() ?? null,
      revokedAt: revoked_at?.toISOString() ?? null,
    })),
  };
}

/**
 * Revokes a device for good: its sessions are kept, so that its next request hears `deviceRevoked` and not that
 * nobody is known. Again is no error. Problem: `deviceUnknown`.
 */
export async function revokeDevice(sql: Sql, session: Session, id: string): Promise<Outcome<object>> {
  const { organisation } = session;
  const known = await sql.query<{ before: boolean }>(
    `select revoked_at is not null as before from devices where organisation = $1 and id = $2 for update`,
    [organisation, id],
  );
  const [device] = known;
  if (!device) return failure('deviceUnknown');
  if (device.before) return success({});
  await sql.query('update devices set revoked_at = now() where organisation = $1 and id = $2', [
    organisation,
    id,
  ]);
  await audit(sql, session, 'deviceRevoked', { device: id });
  return success({});
}

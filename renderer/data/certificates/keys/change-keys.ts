import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { SigningKey } from '#shared/model/certificates/certificate.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { makeOwnKey, onOwnKey } from './own-key.ts';

/** A new key for this computer; what the one before signed goes on to hold. Problems: those of `signCertificate`. */
export const rotateKey = (): Promise<Outcome<SigningKey>> =>
  onOwnKey(async () => {
    const made = await makeOwnKey();
    if (!made.ok) return made;
    made.value.secret.fill(0);
    return success(made.value.record);
  });

const update = (id: string, fields: Partial<Omit<SigningKey, 'id'>>): Promise<Outcome<null>> =>
  written(() => act('signingKeys', [{ table: 'signingKeys', kind: 'update', id, fields }]), null);

/** The name by which people know the computer. Problems: those of a write. */
export const nameKey = (id: string, deviceName: string): Promise<Outcome<null>> =>
  update(id, { deviceName: deviceName.trim() });

/**
 * From `since` on nothing that this key signed is believed by itself, as after a lost laptop; it may be said again with
 * an earlier day, never taken back. Problems: `revokedEarlier`, `revocationLater`, those of a write.
 */
export async function revokeKey(
  id: string,
  revoked: { since: PlainDate; reason: string },
  today: PlainDate,
): Promise<Outcome<null>> {
  const stored = await database.signingKeys.get(id);
  if (stored?.revoked && stored.revoked.since <= revoked.since)
    return failure('revokedEarlier', {}, 'O10-33');
  if (revoked.since > today) return failure('revocationLater', {}, 'O10-33');
  return update(id, { revoked });
}

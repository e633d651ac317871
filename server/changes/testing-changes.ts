import type { UserRole } from '#shared/model/user.ts';
import { type PushRequest, type SentChange, syncVersion } from '#shared/sync/messages.ts';
import type { SqlStore } from '../storage/sql.ts';
import type { PushSession } from './push-session.ts';

/** An organisation of a test, with a device for each who speaks. */
export async function testOrganisation(store: SqlStore) {
  const organisation = crypto.randomUUID();
  const inside = (text: string, values: string[]) =>
    store.inOrganisation(organisation, (sql) => sql.query(text, [organisation, ...values]));
  await inside("insert into organisations (organisation, name, epoch) values ($1, 'Сынақ', '1')", []);
  return {
    organisation,
    async device(role: UserRole = 'administrator', account = 'a'): Promise<PushSession> {
      const device = crypto.randomUUID();
      await inside("insert into devices (organisation, id, account, name) values ($1, $2, $3, 'Сынақ')", [
        device,
        account,
      ]);
      return { organisation, account, role, device };
    },
  };
}

/** A term of a programme as it is made; each call another one, but for what is given. */
export const termMade = (more: Partial<SentChange> = {}): SentChange => {
  const recordId = more.recordId ?? crypto.randomUUID();
  return {
    id: crypto.randomUUID(),
    group: crypto.randomUUID(),
    scope: 'p',
    table: 'glossaryTerms',
    recordId,
    kind: 'create',
    before: null,
    after: { id: recordId, programmeId: 'p', order: 'a', term: 'сөз', definition: '' },
    base: null,
    user: null,
    clock: '0mw0000000000device',
    at: '2026-11-23T09:00:00.000Z',
    schemaVersion: 3,
    undoes: null,
    seen: 0,
    ...more,
  };
};

export const pushing = (changes: SentChange[], after: string | null = null): PushRequest => ({
  version: syncVersion,
  after,
  point: null,
  changes,
});

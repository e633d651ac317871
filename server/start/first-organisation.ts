import {
  createOrganisation,
  type FirstAdministrator,
  renewPassword,
} from '../accounts/create-organisation.ts';
import type { SqlStore } from '../storage/sql.ts';

/** What the first administrator enters with. */
const firstLogin = 'admin';

/**
 * Makes the organisation where the server has none yet. While nobody has entered, a later start gives the first
 * administrator a new password: the one before may never have been seen. Null where there is nothing to tell.
 */
export async function firstOrganisation(
  store: SqlStore,
  names: { name: string; administrator: string },
): Promise<FirstAdministrator | null> {
  const found = await store.query('select 1 from organisations limit 1');
  if (found.length === 0) return createOrganisation(store, { ...names, login: firstLogin });
  // The minute: another server process on the same database may have shown its password just now.
  const [unseen] = await store.query<{ organisation: string; id: string; login: string }>(
    `select organisation, id, login from accounts a
      where created_at < now() - interval '1 minute' and must_change and role = 'administrator'
      and not exists (select 1 from devices d where d.organisation = a.organisation)
      and not exists (select 1 from accounts b where b.organisation = a.organisation and b.id <> a.id)
      order by created_at limit 1`,
  );
  return unseen ? renewPassword(store, unseen) : null;
}

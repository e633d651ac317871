import { createHash, createHmac } from 'node:crypto';
import { audit } from '../../accounts/audit.ts';
import { normaliseLogin } from '../../accounts/login.ts';
import { slowTag } from '../../accounts/verifier.ts';
import type { Sql, SqlStore } from '../../storage/sql.ts';

/** Somebody who says something in an organisation's public discussions; never one of its accounts. */
export interface Participant {
  id: string;
  name: string;
  affiliation: string;
}

/** What a participant enters with. */
export interface Entry {
  email: string;
  password: string;
}

/** Where somebody enters. */
export interface Entrance {
  store: SqlStore;
  secret: string;
  organisation: string;
  /** Id of the discussion, for the audit. */
  discussion: string;
}

/**
 * Who somebody is follows from e-mail address and password together, by Argon2id under a nonce that follows from the
 * address and the server's secret. So no address is kept, nobody learns whether an address is registered, nobody can
 * take another's, and an answer takes as long for one as for the other. No e-mail is sent, so addresses are not proven;
 * who forgets the password registers anew.
 */
async function participantId(
  { secret, organisation }: Entrance,
  { email, password }: Entry,
): Promise<string> {
  const nonce = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`participant ${organisation} ${normaliseLogin(email)}`)
    .digest()
    .subarray(0, 16);
  const tag = await slowTag(Buffer.from(password.normalize('NFKC')), nonce);
  return createHash('sha256').update(tag).digest('base64url');
}

/** Registers somebody; who was registered already with the same two is the same, under the new name. */
export async function register(
  at: Entrance,
  { name, affiliation, ...entry }: Entry & Omit<Participant, 'id'>,
): Promise<Participant> {
  const participant = { id: await participantId(at, entry), name, affiliation };
  const { organisation, discussion } = at;
  await at.store.inOrganisation(organisation, async (sql) => {
    await sql.query(
      `insert into participants (organisation, id, name, affiliation) values ($1, $2, $3, $4)
        on conflict (organisation, id) do update set name = excluded.name, affiliation = excluded.affiliation`,
      [organisation, participant.id, name, affiliation],
    );
    await audit(sql, { organisation, account: null, device: null }, 'participantRegistered', { discussion });
  });
  return participant;
}

/** Null where nobody is registered with these two. */
export async function signIn(at: Entrance, entry: Entry): Promise<Participant | null> {
  const id = await participantId(at, entry);
  return at.store.inOrganisation(at.organisation, (sql) => findParticipant(sql, id));
}

/** Null where there is nobody. */
export async function findParticipant(sql: Sql, id: string): Promise<Participant | null> {
  const [row] = await sql.query<Participant>('select id, name, affiliation from participants where id = $1', [
    id,
  ]);
  return row ?? null;
}

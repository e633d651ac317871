import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { hashToken } from '../../accounts/login.ts';
import type { Sql, SqlStore } from '../../storage/sql.ts';
import { findParticipant, type Participant } from './participants.ts';

/** Days until somebody must enter again. */
export const participantDays = 30;

/** A token of somebody who has not entered: it only ties a form to the browser that asked for it. */
export const newVisitorToken = (): string => `v.${randomBytes(24).toString('base64url')}`;

/** Opens a session and gives its token, a new one each time. Sessions that are over go. */
export async function openParticipantSession(
  store: SqlStore,
  organisation: string,
  participant: string,
): Promise<string> {
  const token = `s.${randomBytes(32).toString('base64url')}`;
  await store.inOrganisation(organisation, async (sql) => {
    await sql.query('delete from participant_sessions where expires_at < now()');
    await sql.query(
      `insert into participant_sessions (organisation, token_hash, participant, expires_at)
        values ($1, $2, $3, now() + make_interval(days => $4))`,
      [organisation, hashToken(token), participant, participantDays],
    );
  });
  return token;
}

/** Who holds this token in the organisation; null where nobody does. */
export async function participantOf(sql: Sql, token: string): Promise<Participant | null> {
  const [row] = await sql.query<{ participant: string }>(
    'select participant from participant_sessions where token_hash = $1 and expires_at > now()',
    [hashToken(token)],
  );
  return row ? findParticipant(sql, row.participant) : null;
}

/** Without effect where there is no such session. */
export const endParticipantSession = (sql: Sql, token: string): Promise<unknown> =>
  sql.query('delete from participant_sessions where token_hash = $1', [hashToken(token)]);

/** What a form carries to show that it came from our page in the browser that holds the token. */
export const formToken = (secret: string, token: string): string =>
  createHmac('sha256', Buffer.from(secret, 'base64')).update(`form ${token}`).digest('base64url');

/** Whether a form carries what was given to this browser. */
export function isFormOf(secret: string, token: string, carried: string): boolean {
  const expected = Buffer.from(formToken(secret, token));
  const given = Buffer.from(carried);
  return token !== '' && given.length === expected.length && timingSafeEqual(given, expected);
}

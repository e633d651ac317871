import * as z from 'zod';
import { type UserRole, userRoles } from '#shared/model/user.ts';
import { keptValue } from '../decide/kept-value.ts';
import { closedText, closedTextSchema, openedText } from './closed-text.ts';

const serverPlaceSchema = z.object({
  /** Origin of the server. */
  address: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  /** Who signed in on this computer, by the id of the account; `token` null for who is signed out. */
  accounts: z.record(
    z.string(),
    z.object({
      login: z.string(),
      name: z.string(),
      role: z.enum(userRoles),
      token: closedTextSchema.nullable(),
    }),
  ),
  /** The id under which the administrator shut this computer out; null where that is not so. */
  revoked: z.string().nullable(),
});

/** The server of this computer and who is signed in there. */
export type ServerPlace = z.infer<typeof serverPlaceSchema>;

const kept = keptValue<ServerPlace | null>('ereje.server', serverPlaceSchema.nullable(), null);

export const readServerPlace = kept.read;
export const onServerPlace = kept.subscribe;

/** The token of an account; null where it is signed out here, or the operating system does not open it. */
export async function tokenOf(account: string): Promise<string | null> {
  const token = readServerPlace()?.accounts[account]?.token;
  return token ? openedText(token) : null;
}

export interface SignedIn extends Pick<ServerPlace, 'address' | 'organisation'> {
  account: { id: string; login: string; name: string; role: UserRole };
  token: string;
}

/** From now on this computer speaks to that server in the name of this account. */
export async function keepSignedIn({ address, organisation, account, token }: SignedIn): Promise<void> {
  const { id, ...known } = account;
  const own = { ...known, token: await closedText(token) };
  kept.write((before) => ({
    address,
    organisation,
    accounts: {
      ...(before?.organisation.id === organisation.id && before.accounts),
      [id]: own,
    },
    revoked: null,
  }));
}

/** Another token for an account that is signed in. */
export async function keepToken(account: string, token: string): Promise<void> {
  const next = await closedText(token);
  changeAccounts(([id, one]) => (id === account ? { ...one, token: next } : one));
}

/**
 * This computer has another id than before: who else was signed in under the former one, which may be another
 * computer's, signs in again.
 */
export const dropOtherTokens = (account: string): void =>
  changeAccounts(([id, one]) => (id === account ? one : { ...one, token: null }));

/** The account is signed out here. */
export const dropToken = (account: string): void =>
  changeAccounts(([id, one]) => (id === account ? { ...one, token: null } : one));

/** The computer belongs to no server any more. */
export const forgetServer = (): void => kept.write(() => null);

/** The server shut this computer out: nobody is signed in here any more. */
export function noteRevoked(device: string): void {
  changeAccounts(([, one]) => ({ ...one, token: null }));
  kept.write((before) => before && { ...before, revoked: device });
}

type Account = ServerPlace['accounts'][string];

function changeAccounts(change: (entry: [string, Account]) => Account): void {
  kept.write((before) => {
    if (!before) return null;
    const accounts = Object.entries(before.accounts).map((entry) => [entry[0], change(entry)]);
    return { ...before, accounts: Object.fromEntries(accounts) };
  });
}

/**
 * In whose name this computer speaks while `user` works at it: the user's own account, or, for one who has none,
 * whoever is signed in. Null where that account is signed out.
 */
export function speakingAccount(place: ServerPlace | null, user: string | null): string | null {
  if (!place || place.revoked !== null) return null;
  const own = user === null ? undefined : place.accounts[user];
  if (user !== null && own) return own.token ? user : null;
  return Object.entries(place.accounts).find(([, { token }]) => token !== null)?.[0] ?? null;
}

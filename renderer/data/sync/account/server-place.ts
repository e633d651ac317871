import * as z from 'zod';
import { platform } from '#renderer/platform/current.ts';
import { fromBase64, toBase64 } from '#shared/base64.ts';
import { type UserRole, userRoles } from '#shared/model/user.ts';
import { keptValue } from '../decide/kept-value.ts';

const tokenSchema = z.discriminatedUnion('kept', [
  /** Base64 of what the operating system closed for who is signed in to it. */
  z.object({ kept: z.literal('sealed'), text: z.string() }),
  z.object({ kept: z.literal('open'), text: z.string() }),
]);

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
      token: tokenSchema.nullable(),
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

const encoder = new TextEncoder();

async function closed(token: string): Promise<z.infer<typeof tokenSchema>> {
  const sealed = await platform.sealSecret(toBase64(encoder.encode(token)));
  return sealed.ok ? { kept: 'sealed', text: sealed.value } : { kept: 'open', text: token };
}

/** The token of an account; null where it is signed out here, or the operating system does not open it. */
export async function tokenOf(account: string): Promise<string | null> {
  const token = readServerPlace()?.accounts[account]?.token;
  if (!token) return null;
  if (token.kept === 'open') return token.text;
  const opened = await platform.openSecret(token.text);
  return opened.ok ? new TextDecoder().decode(fromBase64(opened.value)) : null;
}

export interface SignedIn extends Pick<ServerPlace, 'address' | 'organisation'> {
  account: { id: string; login: string; name: string; role: UserRole };
  token: string;
}

/** From now on this computer speaks to that server in the name of this account. */
export async function keepSignedIn({ address, organisation, account, token }: SignedIn): Promise<void> {
  const { id, ...known } = account;
  const own = { ...known, token: await closed(token) };
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
  const next = await closed(token);
  changeAccounts(([id, one]) => (id === account ? { ...one, token: next } : one));
}

/** The account is signed out here. */
export const dropToken = (account: string): void =>
  changeAccounts(([id, one]) => (id === account ? { ...one, token: null } : one));

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

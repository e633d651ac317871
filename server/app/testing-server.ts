import { randomUUID } from 'node:crypto';
import { text as wholeText } from 'node:stream/consumers';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { UserRole } from '#shared/model/user.ts';
import { createAccount } from '../accounts/accounts.ts';
import { createOrganisation, type FirstAdministrator } from '../accounts/create-organisation.ts';
import { login, saltOf } from '../accounts/login.ts';
import { changePassword } from '../accounts/password.ts';
import { serverSecret } from '../accounts/server-secret.ts';
import { findSession, type Session } from '../accounts/session.ts';
import { authKeyOf, cheapScrypt, newKeysOf, testDataKeyId, testDevice } from '../accounts/testing-client.ts';
import { countWrongTries } from '../accounts/wrong-tries.ts';
import type { SqlStore } from '../storage/sql.ts';

/** Somebody of an organisation under test, who has entered. */
export interface TestingPerson {
  session: Session;
  token: string;
  login: string;
  password: string;
}

/** An organisation under test: its first administrator has not changed the password yet. */
export interface TestingOrganisation {
  id: string;
  first: FirstAdministrator;
  enter(login: string, password: string, device: string): Promise<TestingPerson>;
  /** Makes an account and enters with it, its password being changed already. */
  add(role: UserRole): Promise<TestingPerson>;
}

let made = 0;

/** Makes an organisation with `name` in `store`, past the endpoints. */
export async function addTestingOrganisation(store: SqlStore, name: string): Promise<TestingOrganisation> {
  const secret = await serverSecret(store);
  const tries = countWrongTries(store, secret);
  const names = { name, login: `first-${++made}`, administrator: `Әкімші ${name}` };
  const first = await createOrganisation(store, names, cheapScrypt);
  if (!first) throw new Error('The login is taken');

  async function enter(typed: string, password: string, device: string): Promise<TestingPerson> {
    const authKey = await authKeyOf(password, await saltOf(store, secret, typed));
    const request = { login: typed, authKey, device: testDevice(device) };
    // From an address of its own: tests of one minute are many people.
    const entered = await login(store, tries, request, randomUUID());
    if (!entered.ok) throw new Error(entered.problem.code);
    const session = await findSession(store, entered.value.token);
    if (!session.ok) throw new Error(session.problem.code);
    return { session: session.value, token: entered.value.token, login: typed, password };
  }

  const administrator = await enter(first.login, first.password, `device-${made}`);

  async function add(role: UserRole): Promise<TestingPerson> {
    const id = `${role}-${randomUUID().slice(0, 8)}`;
    // A program may have brought a data key of its own before.
    const [{ key = null } = {}] = await store.query<{ key: string | null }>(
      'select data_key_id as key from organisations where organisation = $1',
      [administrator.session.organisation],
    );
    const keysOf = (password: string) => newKeysOf(password, key ?? testDataKeyId);
    const account = { id, login: id, name: `Аты ${id}`, role, ...(await keysOf('once')) };
    const created = await createAccount(store, administrator.session, account);
    if (!created.ok) throw new Error(created.problem.code);
    const person = await enter(id, 'once', `device-of-${id}`);
    const oldAuthKey = await authKeyOf('once', await saltOf(store, secret, id));
    const change = { oldAuthKey, ...(await keysOf('always')) };
    const changed = await changePassword(store, tries, person, change);
    if (!changed.ok) throw new Error(changed.problem.code);
    return { ...person, password: 'always' };
  }

  return { id: first.organisation, first, enter, add };
}

/** What a request came back with. */
export interface TestingAnswer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  /** The code of the problem; null where there is none. */
  code: string | null;
}

/** The whole answer; of a stream that does not end, nothing. */
async function textOf(answer: LightMyRequestResponse): Promise<string> {
  const stream = answer.stream();
  if (!String(answer.headers['content-type']).startsWith('text/event-stream')) return wholeText(stream);
  stream.destroy();
  return '';
}

/** Asks the server without a network. `body`: an object is sent as JSON, a text as it is. */
export async function ask(
  app: FastifyInstance,
  place: string,
  {
    token = '',
    body,
    headers = {},
  }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<TestingAnswer> {
  const [method, url] = place.split(' ') as ['GET' | 'POST', string];
  const answer = await app.inject({
    method,
    url,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { payload: body as object }),
    payloadAsStream: true,
  });
  const text = await textOf(answer);
  const isJson = String(answer.headers['content-type']).startsWith('application/json');
  const problem = isJson && text ? (JSON.parse(text) as { problem?: { code: string } }).problem : undefined;
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text,
    code: problem?.code ?? null,
  };
}

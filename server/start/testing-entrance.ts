import type { LoginAnswer, SaltAnswer } from '#shared/sync/account-messages.ts';
import { authKeyOf, newKeysOf, testDevice } from '../accounts/testing-client.ts';
import type { ServerProcess } from './testing-server-process.ts';

/** Asks a server under test; throws an Error with the code of the problem. */
export async function post<T>(server: ServerProcess, path: string, body: object, token = ''): Promise<T> {
  const answer = await fetch(`${server.address}/api/v1/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const { ok, value, problem } = await answer.json();
  if (!ok) throw new Error(problem.code);
  return value;
}

/** Enters as the program does. */
export async function enter(
  server: ServerProcess,
  login: string,
  password: string,
  device = 'laptop',
): Promise<LoginAnswer> {
  const authKey = await authKeyOf(password, await post<SaltAnswer>(server, 'login/salt', { login }));
  return post(server, 'login', { login, authKey, device: testDevice(device) });
}

/** The first administrator's entrance: the password for one time gives way to `always`. */
export async function enterFirst(server: ServerProcess): Promise<string> {
  const { login, password } = server.entry ?? { login: '', password: '' };
  const { token } = await enter(server, login, password);
  const salt = await post<SaltAnswer>(server, 'login/salt', { login });
  const oldAuthKey = await authKeyOf(password, salt);
  await post(server, 'password', { oldAuthKey, ...(await newKeysOf('always')) }, token);
  return token;
}

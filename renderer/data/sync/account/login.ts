import { deriveAccountKeys } from '#shared/keys/account-keys.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import {
  type LoginAnswer,
  type LoginRequest,
  loginAnswerSchema,
  saltAnswerSchema,
} from '#shared/sync/account-messages.ts';
import { keyPlaces } from '../../keys/key-places.ts';
import { askServer } from './ask-server.ts';

/** What a person types to enter a server; `address` is its origin. */
export interface Login {
  address: string;
  login: string;
  password: string;
}

export interface LoggedIn {
  answer: LoginAnswer;
  /** What the password made: the server knows the first, nobody but this computer the second. */
  authKey: string;
  wrapKey: CryptoKey;
}

/** Opens a session. Problems: `serverAway`, `loginWrong`, `tooManyTries`, `accountDisabled`, `deviceRevoked`. */
export async function logIn(
  { address, login, password }: Login,
  device: LoginRequest['device'],
): Promise<Outcome<LoggedIn>> {
  const salt = await askServer({
    address,
    path: '/api/v1/login/salt',
    body: { login },
    answer: saltAnswerSchema,
  });
  if (!salt.ok) return salt;
  const { derive } = await keyPlaces();
  const keys = await deriveAccountKeys(password, salt.value, derive);
  const answer = await askServer({
    address,
    path: '/api/v1/login',
    body: { login, authKey: keys.authKey, device },
    answer: loginAnswerSchema,
  });
  return answer.ok ? success({ answer: answer.value, ...keys }) : answer;
}

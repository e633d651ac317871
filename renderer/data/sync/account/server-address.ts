import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { doneSchema } from '#shared/sync/account-messages.ts';
import { askServer } from './ask-server.ts';

const isThisComputer = ({ hostname }: URL) => hostname === 'localhost' || hostname === '127.0.0.1';

/**
 * The origin of a server as a person types it; `https://` is added where nothing is said. Problems:
 * `serverAddressWrong`; `serverAddressOpen` for a connection that anybody on the way can read.
 */
export function readServerAddress(typed: string, ownOrigin: string): Outcome<string> {
  const trimmed = typed.trim();
  const whole = trimmed.includes('://') ? trimmed : `https://${trimmed}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '') return failure('serverAddressWrong');
  const { origin, protocol } = url;
  if (protocol === 'https:' || isThisComputer(url) || origin === ownOrigin) return success(origin);
  return failure('serverAddressOpen', { address: origin });
}

/** Whether the page comes from a server of the program. */
export async function isOwnServer(): Promise<boolean> {
  if (!/^https?:$/.test(location.protocol)) return false;
  const answer = await askServer({ address: location.origin, path: '/api/health', answer: doneSchema });
  return answer.ok;
}

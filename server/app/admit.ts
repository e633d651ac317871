import type { FastifyRequest } from 'fastify';
import { mayChange, mayDo, type Permission, type Who } from '#shared/model/permissions.ts';
import type { PermittedAction } from '#shared/model/permissions-matrix.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { findSession, type Session } from '../accounts/session.ts';
import type { Route, Services } from './route.ts';

/** What a request may be answered with: its session where it needs one. */
export interface Admitted {
  session: Session | null;
  token: string;
}

const open: Admitted = { session: null, token: '' };

/**
 * Lets a request in, or says why not: `addressUnknown` for what is only told to this computer, `tooManyTries`,
 * `sessionUnknown`, `deviceRevoked`, `accountDisabled`, `passwordForOneTime`, `notAllowed` with the `reason`.
 */
export async function admit(
  { store, wrongTokens }: Services,
  { access, withOneTimePassword = false }: Route,
  request: FastifyRequest,
): Promise<Outcome<Admitted>> {
  if (access === 'anyone') return success(open);
  if (access === 'thisComputer') return isThisComputer(request) ? success(open) : failure('addressUnknown');
  const token = /^Bearer ([\w.-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (!token) return failure('sessionUnknown');
  const seconds = wrongTokens.wait(request.ip);
  if (seconds > 0) return failure('tooManyTries', { seconds });
  const found = await findSession(store, token);
  if (!found.ok) {
    wrongTokens.count(request.ip);
    return found;
  }
  const session = found.value;
  if (session.mustChange && !withOneTimePassword) return failure('passwordForOneTime');
  if (access !== 'session') {
    const permission = permissionFor(access, { role: session.role, userId: session.account });
    if (!permission.allowed) return failure('notAllowed', { reason: permission.reason });
  }
  return success({ session, token });
}

const anyProgramme = { table: 'programmes', kind: 'update', recordId: '' } as const;
const anyTest = { table: 'courseTests', kind: 'update', recordId: '' } as const;

function permissionFor(access: PermittedAction | 'writeProgrammes' | 'writeTests', who: Who): Permission {
  if (access === 'writeProgrammes') return mayChange(who, anyProgramme);
  return access === 'writeTests' ? mayChange(who, anyTest) : mayDo(who, access);
}

/** The connection itself, not what a header says; what came through a proxy on this computer came from elsewhere. */
function isThisComputer({ raw, headers }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress ?? '';
  const isLoopback = /^(::ffff:)?127\.|^::1$/.test(address);
  return isLoopback && !headers['x-forwarded-for'] && !headers.forwarded;
}

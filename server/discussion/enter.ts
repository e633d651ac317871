import type { FastifyReply } from 'fastify';
import { stripText } from '#shared/kazakh/clean-text.ts';
import { normaliseLogin } from '../accounts/login.ts';
import { enterPage, type TypedEntry } from './page/enter-page.ts';
import type { PageProblem } from './page/problem-box.ts';
import {
  endParticipantSession,
  newVisitorToken,
  openParticipantSession,
} from './people/participant-session.ts';
import { type Entrance, type Participant, register, signIn } from './people/participants.ts';
import { giveToken, goOn, isOwnForm, sendPage, sentText, tokenOfForms, type Visit } from './visit.ts';

type Form = 'register' | 'signIn';

const emailShape = /^[^\s@]{1,64}@[^\s@]{1,130}\.[^\s@.]{2,}$/u;
const line = (text: string) => stripText(text).text.replaceAll(/\s+/gu, ' ').trim();
const isWithin = ({ length }: string, least: number, most: number) => length >= least && length <= most;

/** Where somebody registers or signs in. */
export const showEnter = (visit: Visit): FastifyReply => sendPage(visit.reply, 200, pageOf(visit));

const pageOf = (visit: Visit, sent?: { form: Form; typed: TypedEntry; problems: PageProblem[] }): string =>
  enterPage({
    path: `${visit.place.path}/enter`,
    language: visit.language,
    discussion: visit.discussion,
    token: tokenOfForms(visit),
    ...(sent && { sent }),
  });

/** Registers somebody or signs them in, and leads them to the page of the discussion. */
export async function enter(visit: Visit, form: Form): Promise<FastifyReply> {
  const { request, reply } = visit;
  const typed = {
    name: line(sentText(request, 'name')),
    affiliation: line(sentText(request, 'affiliation')),
    email: line(sentText(request, 'email')),
  };
  const again = (status: number, ...problems: PageProblem[]) =>
    sendPage(reply, status, pageOf(visit, { form, typed, problems }));
  if (!isOwnForm(visit)) return again(403, { key: 'formOld' });
  const password = sentText(request, 'password');
  const wrong = wrongOf(form, { ...typed, password });
  if (wrong.length > 0) return again(400, ...wrong);
  const limits = limitsOf(visit, typed.email);
  const seconds = await visit.services.tries.begin({ ...limits.ofThisPerson, ...limits.ofAll });
  if (seconds > 0) return again(429, { key: 'tooManyTries', params: { seconds } });
  const at: Entrance = {
    ...visit.services,
    organisation: visit.discussion.organisation,
    discussion: visit.discussion.id,
  };
  const participant =
    form === 'register'
      ? await register(at, { ...typed, password })
      : await signIn(at, { email: typed.email, password });
  if (!participant) return again(403, { key: 'participantUnknown' });
  await visit.services.tries.forget(limits.ofThisPerson);
  return letIn(visit, participant);
}

function wrongOf(
  form: Form,
  { name, affiliation, email, password }: Required<TypedEntry> & { password: string },
) {
  const wrong: PageProblem[] = [];
  if (form === 'register' && !isWithin(name, 2, 200)) wrong.push({ key: 'nameWrong' });
  if (form === 'register' && !isWithin(affiliation, 2, 300)) wrong.push({ key: 'affiliationWrong' });
  if (!emailShape.test(email)) wrong.push({ key: 'emailWrong' });
  if (!isWithin(password, 8, 200)) wrong.push({ key: 'passwordWrong' });
  return wrong;
}

/** As for accounts: who knows a password goes on from elsewhere while somebody guesses at it from one address. */
function limitsOf({ discussion: { organisation }, request: { ip } }: Visit, email: string) {
  const person = `participant ${organisation} ${normaliseLogin(email)}`;
  return {
    ofThisPerson: { [`${person} from ${ip}`]: 10 },
    ofAll: { [person]: 100, [`participants from ${ip}`]: 100 },
  };
}

/** Always a new token: one that was known before entering opens nothing. */
async function letIn(visit: Visit, { id }: Participant): Promise<FastifyReply> {
  await end(visit);
  giveToken(visit, await openParticipantSession(visit.services.store, visit.discussion.organisation, id));
  return goOn(visit, {}, '#write');
}

const end = ({ services, discussion, token }: Visit): Promise<unknown> =>
  services.store.inOrganisation(discussion.organisation, (sql) => endParticipantSession(sql, token));

/** Ends the session of this browser. */
export async function signOut(visit: Visit): Promise<FastifyReply> {
  // Whoever only shows an old form has nothing to end.
  if (isOwnForm(visit)) {
    await end(visit);
    giveToken(visit, newVisitorToken());
  }
  return goOn(visit);
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { discussionIdPattern } from '#shared/model/development/discussion-link.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { Services } from '../app/route.ts';
import { messagePage } from './page/message-page.ts';
import { addressOf, type PagePlace } from './page/page-layout.ts';
import { pagePolicy } from './page/page-style.ts';
import { languageAsked } from './page/page-texts.ts';
import type { PageProblem } from './page/problem-box.ts';
import {
  formToken,
  isFormOf,
  newVisitorToken,
  participantDays,
  participantOf,
} from './people/participant-session.ts';
import type { Participant } from './people/participants.ts';
import { type Discussion, findDiscussion } from './read-discussion.ts';

/** A request for a page of a discussion that is there. */
export interface Visit {
  services: Services;
  request: FastifyRequest;
  reply: FastifyReply;
  discussion: Discussion;
  language: InterfaceLanguage;
  /** The discussion's own page. */
  place: PagePlace;
  /** What the browser holds: a session's token, a visitor's, or nothing. */
  token: string;
}

const cookieName = 'ereje_d';

/** Whoever asks with a cookie that is none of ours holds nothing. */
const heldToken = ({ headers }: FastifyRequest): string =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([sv]\\.[\\w-]{10,80})(?:;|$)`).exec(headers.cookie ?? '')?.[1] ?? '';

/** Gives the browser a token that pages cannot read and other sites cannot use. */
export function giveToken({ request, reply }: Visit, token: string): void {
  const lasts = token.startsWith('s.') ? `; Max-Age=${participantDays * 24 * 60 * 60}` : '';
  const secure = request.protocol === 'https' ? '; Secure' : '';
  reply.header('Set-Cookie', `${cookieName}=${token}; Path=/d; HttpOnly; SameSite=Strict${secure}${lasts}`);
}

/** What the forms of the next page carry, in a browser that may hold nothing yet. */
export function tokenOfForms(visit: Visit): string {
  const held = visit.token || newVisitorToken();
  if (held !== visit.token) giveToken(visit, held);
  return formToken(visit.services.secret, held);
}

/** Whether what was sent came from a form of ours in this browser. */
export function isOwnForm({ services, request, token }: Visit): boolean {
  const from = request.headers['sec-fetch-site'];
  const elsewhere = from !== undefined && from !== 'same-origin' && from !== 'none';
  return !elsewhere && isFormOf(services.secret, token, sentText(request, 'token'));
}

/** A field of the form that was sent; empty where there is none. */
export const sentText = ({ body }: FastifyRequest, name: string): string =>
  body instanceof URLSearchParams ? (body.get(name) ?? '') : '';

export const languageOf = ({ query }: FastifyRequest): InterfaceLanguage =>
  languageAsked((query as { lang?: unknown } | undefined)?.lang);

/** Who has entered; null where nobody has. */
export const entered = ({ services, discussion, token }: Visit): Promise<Participant | null> =>
  token.startsWith('s.')
    ? services.store.inOrganisation(discussion.organisation, (sql) => participantOf(sql, token))
    : Promise.resolve(null);

/** Sends a page that nobody keeps. */
export const sendPage = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply
    .code(status)
    .header('Content-Security-Policy', pagePolicy)
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page);

/** Goes on by an ordinary request, so that nothing is sent twice when the page is opened again. */
export const goOn = ({ reply, place }: Visit, asked: Record<string, string> = {}, to = ''): FastifyReply =>
  reply.header('Cache-Control', 'no-store').redirect(`${addressOf(place, asked)}${to}`, 303);

/** Says why something was not done, with what was typed, and leads back. */
export const sendMessage = (
  { reply, place }: Visit,
  status: number,
  problem: PageProblem,
  typed = '',
): FastifyReply => {
  const on = { address: addressOf(place), text: 'back' } as const;
  return sendPage(reply, status, messagePage({ ...place, title: 'troubleTitle', problem, typed, on }));
};

/** Finds the discussion of an address; where there is none it is said, and the visit is over. */
export async function visitOf(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit | null> {
  const { id } = request.params as { id: string };
  const language = languageOf(request);
  const found = discussionIdPattern.test(id)
    ? await findDiscussion(services.store, id, services.now())
    : null;
  if (found) {
    const place = { path: `/d/${id}`, language };
    return { services, request, reply, discussion: found, language, place, token: heldToken(request) };
  }
  // No address of ours: the id may be anything.
  const path = `/d/${encodeURIComponent(id.toWellFormed())}`;
  const message = { path, language, title: 'notFoundTitle', problem: { key: 'notFound' } } as const;
  sendPage(reply, 404, messagePage(message));
  return null;
}

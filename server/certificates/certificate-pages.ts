import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tokenPrefixOf } from '#shared/authenticity/check-code.ts';
import { tokenOfAddress } from '#shared/authenticity/code-text.ts';
import type { Services } from '../app/route.ts';
import { addressOf, type PagePlace } from '../discussion/page/page-layout.ts';
import { pagePolicy } from '../discussion/page/page-style.ts';
import { languageAsked } from '../discussion/page/page-texts.ts';
import { findCertificate, tokenBehind } from './find-certificate.ts';
import { certificatePage } from './page/certificate-page.ts';
import { codePage, troublePage, unknownPage } from './page/other-pages.ts';

/** So many checks a minute from one address: a personnel department with a pile of papers, not a machine. */
const checksPerMinute = 120;

const tokenPattern = /^[\w-]{22}$/;

/**
 * The public pages of certificates (O10-33): read by anybody who has a code, without an account, a cookie or a script.
 * Nothing is told but what stands on the paper and what it is worth.
 */
export async function certificatePages(app: FastifyInstance, services: Services): Promise<void> {
  app.setErrorHandler(sayError);
  const options = {
    schema: { hide: true },
    config: { rateLimit: { max: checksPerMinute, timeWindow: 60_000 } },
  } as const;
  app.get('/v', options, (request, reply) => goToCode(services, request, reply));
  app.get('/v/:token', options, (request, reply) => showCertificate(services, request, reply));
}

const asked = ({ query }: FastifyRequest, name: string): unknown =>
  (query as Readonly<Record<string, unknown>> | undefined)?.[name];

const placeOf = (request: FastifyRequest, path: string): PagePlace => ({
  path,
  language: languageAsked(asked(request, 'lang')),
});

/** The form, or the page of the code that was typed into it; a whole address is understood too. */
async function goToCode({ store }: Services, request: FastifyRequest, reply: FastifyReply) {
  const place = placeOf(request, '/v');
  const typed = asked(request, 'code');
  if (typeof typed !== 'string') return send(reply, 200, codePage(place));
  const beginning = tokenPrefixOf(typed) ?? tokenOfAddress(typed);
  if (beginning === null) return send(reply, 400, codePage(place, typed));
  const token = await tokenBehind(store, beginning);
  if (token === null) return send(reply, 404, unknownPage(place));
  return reply
    .header('Cache-Control', 'no-store')
    .redirect(addressOf({ ...place, path: `/v/${token}` }), 303);
}

async function showCertificate({ store, now }: Services, request: FastifyRequest, reply: FastifyReply) {
  const { token } = request.params as { token: string };
  const place = placeOf(request, `/v/${encodeURIComponent(token.toWellFormed())}`);
  const certificate = tokenPattern.test(token) ? await findCertificate(store, token, now()) : null;
  if (!certificate) return send(reply, 404, unknownPage(place));
  return send(reply, 200, certificatePage({ ...place, certificate }));
}

/** Sends a page that nobody keeps and no search engine lists. */
const send = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply
    .code(status)
    .header('Content-Security-Policy', pagePolicy)
    .header('Cache-Control', 'no-store')
    .header('X-Robots-Tag', 'noindex, nofollow')
    .type('text/html; charset=utf-8')
    .send(page);

/** Nothing of the inside, and never a word that could be taken for a verdict. */
function sayError(error: FastifyError & { seconds?: number }, request: FastifyRequest, reply: FastifyReply) {
  const { statusCode = 500, seconds = null } = error;
  if (statusCode >= 500) request.log.error({ err: error }, 'failed');
  return send(reply, statusCode < 500 ? statusCode : 500, troublePage(placeOf(request, ''), seconds));
}

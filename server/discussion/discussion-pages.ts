import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../app/route.ts';
import { enter, showEnter, signOut } from './enter.ts';
import { messagePage } from './page/message-page.ts';
import { ownWords } from './page/page-texts.ts';
import type { PageProblem } from './page/problem-box.ts';
import { draftFile } from './readable-draft.ts';
import { showDiscussion, takeRemark } from './say.ts';
import { goOn, languageOf, sendMessage, sendPage, type Visit, visitOf } from './visit.ts';

/** 10,000 Kazakh letters take six bytes each in a form. */
const mostBytesOfForm = 128 * 1024;

type Answer = (visit: Visit) => Promise<FastifyReply> | FastifyReply;

/**
 * The public pages of drafts (O10-9): they are read without an account and without a script, and what is sent from them
 * comes from forms. They know nothing of the accounts of organisations.
 */
export async function discussionPages(app: FastifyInstance, services: Services): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: mostBytesOfForm },
    (_request, body, done) => done(null, new URLSearchParams(body.toString())),
  );
  app.setErrorHandler(sayError);
  const answering = (answer: Answer) => async (request: FastifyRequest, reply: FastifyReply) => {
    const visit = await visitOf(services, request, reply);
    return visit ? answer(visit) : reply;
  };
  const hidden = { schema: { hide: true } } as const;
  app.get('/d/:id', hidden, answering(showDiscussion));
  app.get('/d/:id/draft.docx', hidden, answering(sendDraft));
  app.get('/d/:id/enter', hidden, answering(whileOpen(showEnter)));
  const forms = { ...hidden, bodyLimit: mostBytesOfForm } as const;
  app.post('/d/:id/register', forms, answering(whileOpen((visit) => enter(visit, 'register'))));
  app.post('/d/:id/sign-in', forms, answering(whileOpen((visit) => enter(visit, 'signIn'))));
  app.post('/d/:id/sign-out', forms, answering(signOut));
  app.post('/d/:id/remarks', forms, answering(takeRemark));
}

/** Who comes after the end is led to the page, which says so. */
const whileOpen =
  (answer: Answer): Answer =>
  (visit) =>
    visit.discussion.stage === 'open' ? answer(visit) : goOn(visit);

async function sendDraft(visit: Visit): Promise<FastifyReply> {
  const { services, discussion, language, reply } = visit;
  const file = discussion.stage === 'withdrawn' ? null : await draftFile(services.store, discussion);
  if (!file) return sendMessage(visit, 404, { key: 'withdrawn' });
  const name = encodeURIComponent(
    `${ownWords(discussion.title, language).slice(0, 120).toWellFormed() || 'draft'}.docx`,
  );
  const plain = name.replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return reply
    .header('Content-Disposition', `attachment; filename="draft.docx"; filename*=UTF-8''${plain}`)
    .header('Cache-Control', 'no-cache')
    .header('ETag', `"${discussion.contentHash}"`)
    .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    .send(file);
}

/** The same as for programs, for people: nothing of the inside, nothing of what was sent. */
function sayError(error: FastifyError & { seconds?: number }, request: FastifyRequest, reply: FastifyReply) {
  const { statusCode = 500, seconds } = error;
  if (statusCode >= 500) request.log.error({ err: error }, 'failed');
  const problem: PageProblem =
    seconds !== undefined
      ? { key: 'tooManyRequests', params: { seconds } }
      : { key: statusCode === 413 ? 'tooLarge' : statusCode < 500 ? 'invalid' : 'serverFailed' };
  const page = messagePage({ path: '', language: languageOf(request), title: 'troubleTitle', problem });
  return sendPage(reply, statusCode < 500 ? statusCode : 500, page);
}

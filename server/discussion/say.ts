import type { FastifyReply } from 'fastify';
import { addRemark } from './add-remark.ts';
import { discussionPage } from './page/discussion-page.ts';
import type { PageProblem } from './page/problem-box.ts';
import type { TypedRemark } from './page/remark-form.ts';
import { readableDraft } from './readable-draft.ts';
import { saidRemark } from './said-remark.ts';
import { shownRemarks } from './shown-remarks.ts';
import {
  entered,
  goOn,
  isOwnForm,
  sendMessage,
  sendPage,
  sentText,
  tokenOfForms,
  type Visit,
} from './visit.ts';

const newForm = (): TypedRemark => ({ kind: 'remark', section: '', text: '', form: crypto.randomUUID() });

/** The discussion's own page; `typed` and `problems` where a remark was not taken. */
export async function showDiscussion(
  visit: Visit,
  status = 200,
  typed: TypedRemark = newForm(),
  problems: readonly PageProblem[] = [],
): Promise<FastifyReply> {
  const { services, discussion, language, place, request, reply } = visit;
  const { page, sent } = request.query as Record<string, unknown>;
  const participant = await entered(visit);
  const isShown = discussion.stage !== 'withdrawn';
  const shown = discussionPage({
    ...place,
    discussion,
    draft: isShown ? await readableDraft(services.store, discussion, language) : null,
    remarks: await shownRemarks(services.store, discussion),
    page: Number(page) || 1,
    entered: participant && { participant, token: tokenOfForms(visit) },
    typed,
    problems,
    sent: sent === 'sentShown' || sent === 'sentWaiting' ? sent : null,
  });
  return sendPage(reply, status, shown);
}

/** Remarks within a quarter of an hour, of one participant and of one address. */
const mostRemarks = { ofOne: 10, ofAddress: 60 };

/** Takes a remark, or says why not; what was written comes back then. */
export async function takeRemark(visit: Visit): Promise<FastifyReply> {
  const { services, discussion, request } = visit;
  const typed: TypedRemark = {
    kind: sentText(request, 'kind'),
    section: sentText(request, 'section'),
    text: sentText(request, 'text'),
    form: sentText(request, 'form').slice(0, 100),
  };
  if (discussion.stage !== 'open') return sendMessage(visit, 403, { key: 'notOpen' }, typed.text);
  const participant = await entered(visit);
  if (!participant || !isOwnForm(visit)) return sendMessage(visit, 403, { key: 'formOld' }, typed.text);
  const said = saidRemark(typed);
  if (Array.isArray(said)) return showDiscussion(visit, 400, typed, said);
  const seconds = await services.tries.begin({
    [`remarks of ${discussion.organisation} ${participant.id}`]: mostRemarks.ofOne,
    [`remarks from ${request.ip}`]: mostRemarks.ofAddress,
  });
  if (seconds > 0) return showDiscussion(visit, 429, typed, [{ key: 'tooManyTries', params: { seconds } }]);
  const added = await addRemark(services.store, discussion, participant, said, services.now());
  if (!added.ok) return sendMessage(visit, 500, { key: 'serverFailed' }, typed.text);
  return goOn(visit, { sent: discussion.looksFirst ? 'sentWaiting' : 'sentShown' }, '#write');
}

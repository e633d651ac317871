import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ReviewDecision } from '#shared/model/development/review-decision.ts';
import { updateProgramme } from '../programmes.ts';
import { goTo } from '../testing-clock.ts';
import { programmeId, startWithProgramme } from '../testing-complete-programme.ts';
import { buildPaper } from './build-paper.ts';
import { editPaper } from './edit-paper.ts';
import { packageState } from './package-parts.ts';
import type { ReviewPaperKind } from './paper-rules.ts';
import { editPaperText, preparePaper } from './papers.ts';
import { readReviews } from './read-reviews.ts';
import { reviewSources } from './review-sources.ts';
import { reviewTerm } from './review-term.ts';
import { actInReview, takeReviewStep, writeMonitoringFindings } from './take-review-step.ts';
import { begin, discussAndApprove, sendAndApprove, sourcesOf, step, todayHere } from './testing-way.ts';

startWithProgramme('2025-03-03');

/** A programme that was approved on 19 March 2025, three years ago. */
beforeEach(async () => {
  await begin(programmeId);
  await discussAndApprove(programmeId, () => goTo('2025-03-19'));
  await sendAndApprove(programmeId);
  goTo('2028-03-06');
});
async function open() {
  const review = (await readReviews(programmeId)).at(-1);
  if (!review) throw new Error('No review is open');
  return { review, sources: reviewSources(await sourcesOf(programmeId), review) };
}

async function analyse() {
  const { review } = await open();
  const act = { id: 'act', ownerId: review.review.id, order: 'a0', number: '95', date: null, clause: '' };
  const record = { ...act, title: 'Ережелер', conclusion: 'Өзгерді.', analyst: 'А. Серікова' };
  await actInReview(review, [{ table: 'analysedActs', kind: 'create', record }]);
  await writeMonitoringFindings((await open()).review, 'Қанағаттану 4,6 балл.');
}

async function paper(kind: ReviewPaperKind) {
  const made = await preparePaper(programmeId, kind);
  if (!made.ok) throw new Error(made.problem.code);
  const { sources } = await open();
  const record = sources.view.documents.find(({ id }) => id === made.value);
  if (!record) throw new Error('The paper was not kept');
  await editPaper(record, { number: `${sources.view.documents.length}`, date: todayHere() });
  return { ...record, date: todayHere() };
}

/** Signs the protocol with what it decides. */
async function signProtocol(decided: ReviewDecision) {
  const record = await paper('reviewProtocol');
  await editPaperText(record, 'fact.reviewDecision', decided);
  const signed = { documentId: record.id, file: new File(['protocol'], 'protocol.docx') };
  expect(await takeReviewStep(programmeId, 'signReviewProtocol', { on: todayHere(), signed })).toEqual({
    ok: true,
    value: null,
  });
}

const sign = async (event: Parameters<typeof takeReviewStep>[1], kind: ReviewPaperKind) => {
  const signed = { documentId: (await paper(kind)).id, file: new File([kind], `${kind}.docx`) };
  expect(await takeReviewStep(programmeId, event, { on: todayHere(), signed })).toEqual({
    ok: true,
    value: null,
  });
};

const term = async () => {
  const sources = await sourcesOf(programmeId);
  return reviewTerm(sources.view, await readReviews(programmeId), sources.calendar);
};

test('O10-14: the review is due three years after the approval and called to mind a year, half a year and a month before', async () => {
  expect(await term()).toMatchObject({
    term: { clause: 'O10-14' },
    due: { value: { due: '2028-03-19', reminders: ['2027-03-19', '2027-09-19', '2028-02-19'] } },
  });
  await analyse();
  await signProtocol('keep');
  await takeReviewStep(programmeId, 'decideKeep', { on: todayHere() });
  expect(await term()).toMatchObject({ due: { value: { due: '2031-03-06' } } });
});

test('O10-14: the protocol of a review is made from its own acts and findings, with those who analysed and the director', async () => {
  await analyse();
  const record = await paper('reviewProtocol');
  expect(record.ownerId).toBe('p:1:r1');
  expect(record.signatories.map(({ part, name }) => `${part} ${name}`)).toEqual([
    'author А. Серікова',
    'director А. Үлгі',
  ]);
  await editPaperText(record, 'fact.reason', 'Актілер өзгерді.');
  const { sources } = await open();
  const stored = sources.view.documents.find(({ id }) => id === record.id) ?? record;
  const text = JSON.stringify(buildPaper(stored, sources));
  expect(text).toContain('Қанағаттану 4,6 балл.');
  expect(text).toContain('Актілер өзгерді.');
  // The research of the development is no part of it.
  expect(text).not.toContain('Б. Оспанов');
});

test('O10-14: neither order is made before the protocol is signed; then it names the protocol and the approval', async () => {
  await analyse();
  for (const kind of ['updateOrder', 'repealOrder'] as const) {
    const record = await paper(kind);
    expect(buildPaper(record, (await open()).sources)).toMatchObject({
      problem: { code: 'orderWithoutProtocol', clause: 'O10-14' },
    });
  }
  await signProtocol('repeal');
  const { sources } = await open();
  const approval = sources.view.documents.find(({ kind }) => kind === 'approvalOrder');
  const record = sources.view.documents.find(({ kind }) => kind === 'repealOrder');
  if (!record || !approval) throw new Error('A paper is missing');
  expect(JSON.stringify(buildPaper(record, sources))).toContain(`№ ${approval.number}`);
});

test('O10-14: an update goes the whole way to the approval of a second version, whose own review follows', async () => {
  await analyse();
  await signProtocol('update');
  await sign('decideUpdate', 'updateOrder');
  expect(await term()).toBeNull();
  await updateProgramme(programmeId, { authors: 'Басқа автор' });
  await discussAndApprove(programmeId, () => goTo('2028-04-05'));
  // The order of the review stands for the order to develop.
  const { parts } = await packageState(await sourcesOf(programmeId), '2028-04-05');
  expect(parts.find(({ kind }) => kind === 'directorsOrder')).toMatchObject({
    state: 'present',
    paper: { kind: 'updateOrder' },
  });
  await sendAndApprove(programmeId);
  const { view } = await sourcesOf(programmeId);
  expect([view.development.number, view.state]).toEqual([2, 'approved']);
  expect(view.versions.filter(({ reason }) => reason === 'approved')).toHaveLength(2);
  expect(await term()).toMatchObject({ due: { value: { due: '2031-04-05' } } });
  const { review, sources } = await open();
  expect(review.review.id).toBe('p:2:r1');
  expect(sources.view.documents.some(({ kind }) => kind === 'reviewProtocol')).toBe(false);
});

test('O10-14: after a repeal no step leads on and no term runs', async () => {
  await analyse();
  await signProtocol('repeal');
  await sign('decideRepeal', 'repealOrder');
  expect(await term()).toBeNull();
  await expect(step(programmeId, 'publishDraft', { link: 'https://example.kz' })).rejects.toThrow(
    'stepNotOpen',
  );
  expect(await preparePaper(programmeId, 'updateOrder')).toMatchObject({ problem: { code: 'stepNotOpen' } });
});

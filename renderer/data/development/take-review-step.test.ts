import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { OfficialDocument, OfficialDocumentKind } from '#shared/model/development/official-document.ts';
import type { ReviewDecision } from '#shared/model/development/review-decision.ts';
import { change, type Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { updateProgramme } from '../programmes.ts';
import { goTo } from '../testing-clock.ts';
import { programmeId, startWithProgramme } from '../testing-complete-programme.ts';
import { readDevelopment } from './read-development.ts';
import { readReviews } from './read-reviews.ts';
import { actInReview, takeReviewStep, writeMonitoringFindings } from './take-review-step.ts';
import { signedTestPaper, testPaper } from './testing-paper.ts';

const on = '2029-03-05';

startWithProgramme();

/** A programme that was approved three years ago. */
beforeEach(async () => {
  const development = {
    ...{ id: 'p:1', programmeId, number: 1, kind: 'new' as const, cameFrom: null },
    startedAt: '2026-01-01T00:00:00Z',
  };
  const events = [
    ...['signProtocol', 'signDevelopmentOrder', 'publishDraft', 'closeDiscussion', 'councilApproves'],
    ...['sendPackage', 'concludeAgreed', 'approve'],
  ];
  const steps = events.map((event, index): Edit => {
    const n = index + 1;
    const of = { id: `p:1/${n}`, machine: 'development' as const, ownerId: 'p:1', programmeId, n, event };
    const said = {
      on: '2026-03-02',
      at: '2026-03-02T06:00:00Z',
      by: null,
      documentId: null,
      versionId: null,
    };
    return { table: 'workflowSteps', kind: 'create', record: { ...of, ...said, link: '', note: '' } };
  });
  await change(programmeId, [
    { table: 'developments', kind: 'create', record: development },
    ...steps,
    { table: 'programmes', kind: 'update', id: programmeId, fields: { textLocked: true } },
  ]);
  goTo(on);
});

async function open() {
  const view = (await readReviews(programmeId)).at(-1);
  if (!view) throw new Error('No review is open');
  return view;
}

async function paper(kind: OfficialDocumentKind, texts: OfficialDocument['texts'] = {}) {
  const view = await open();
  const record = testPaper({ kind, ownerId: view.review.id, date: on, texts });
  await actInReview(view, [{ table: 'officialDocuments', kind: 'create', record }]);
  return signedTestPaper(record);
}

async function protocolSigned(decided: ReviewDecision) {
  const view = await open();
  const act = { ownerId: view.review.id, order: 'a0', analyst: 'А. Серікова', number: '95', date: null };
  const record = { ...act, id: 'act', title: 'Ережелер', clause: '', conclusion: 'Өзгерді.' };
  await actInReview(view, [{ table: 'analysedActs', kind: 'create', record }]);
  await writeMonitoringFindings(await open(), 'Қанағаттану 4,6.');
  return takeReviewStep(programmeId, 'signReviewProtocol', {
    on,
    signed: await paper('reviewProtocol', { 'fact.reviewDecision': decided }),
  });
}

test('O10-14: a review rests on acts, monitorings and a signed protocol', async () => {
  const signed = await paper('reviewProtocol');
  expect(await takeReviewStep(programmeId, 'signReviewProtocol', { on, signed })).toMatchObject({
    problem: { code: 'noActAnalysed', clause: 'O10-14' },
  });
  await database.officialDocuments.clear();
  expect(await protocolSigned('update')).toEqual({ ok: true, value: null });
  expect((await open()).state).toBe('protocolSigned');
});

test('O10-14: a decision to update begins the next version, whose text opens again', async () => {
  await protocolSigned('update');
  await expect(updateProgramme(programmeId, { hours: 72 })).rejects.toMatchObject({
    problem: { code: 'textLocked' },
  });
  expect(
    await takeReviewStep(programmeId, 'decideUpdate', { on, signed: await paper('updateOrder') }),
  ).toEqual({ ok: true, value: null });
  const now = await readDevelopment(programmeId);
  expect(now?.development).toMatchObject({ number: 2, kind: 'update', cameFrom: 'p:1:r1' });
  expect(now?.state).toBe('writing');
  expect(now?.documents.map(({ kind, signedOn }) => [kind, signedOn])).toEqual([
    ['reviewProtocol', on],
    ['updateOrder', on],
  ]);
  await updateProgramme(programmeId, { hours: 72 });
});

test('O10-14: a repealed programme stays locked and has no open review', async () => {
  await protocolSigned('repeal');
  expect(await takeReviewStep(programmeId, 'decideRepeal', { on })).toMatchObject({
    problem: { code: 'paperMissing' },
  });
  await takeReviewStep(programmeId, 'decideRepeal', { on, signed: await paper('repealOrder') });
  expect((await readReviews(programmeId)).map(({ state }) => state)).toEqual(['repealed']);
  await expect(updateProgramme(programmeId, { hours: 72 })).rejects.toMatchObject({
    problem: { code: 'textLocked' },
  });
});

test('O10-14: what the protocol does not name is not decided, and nothing is written', async () => {
  await protocolSigned('keep');
  const signed = await paper('repealOrder');
  expect(await takeReviewStep(programmeId, 'decideRepeal', { on, signed })).toMatchObject({
    problem: { code: 'reviewDecisionDiffers', clause: 'O10-14', params: { named: 'keep' } },
  });
  expect((await open()).state).toBe('protocolSigned');
  expect(await database.officialDocuments.get(signed.documentId)).toMatchObject({ signedOn: null });
});

test('O10-14: a programme that is kept as it is is reviewed again', async () => {
  await protocolSigned('keep');
  expect((await takeReviewStep(programmeId, 'decideKeep', { on })).ok).toBe(true);
  expect((await readReviews(programmeId)).map(({ state, review }) => [review.id, state])).toEqual([
    ['p:1:r1', 'kept'],
    ['p:1:r2', 'analysis'],
  ]);
});

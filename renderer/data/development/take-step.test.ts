import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { OfficialDocumentKind } from '#shared/model/development/official-document.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../database.ts';
import { updateProgramme } from '../programmes.ts';
import { goTo } from '../testing-clock.ts';
import { programmeId, startWithProgramme } from '../testing-complete-programme.ts';
import { canUndo, openUndo, undo } from '../undo.ts';
import { readWorkingCalendar } from '../working-calendar.ts';
import { addTask, removeTask, updateTask } from './conclusion.ts';
import { type DevelopmentView, readDevelopment } from './read-development.ts';
import { takeStep } from './take-step.ts';
import { signedTestPaper, testPaper } from './testing-paper.ts';
import { actInDevelopment } from './write-development.ts';

startWithProgramme();

async function view(): Promise<DevelopmentView> {
  const found = await readDevelopment(programmeId);
  if (!found) throw new Error('There is no programme');
  return found;
}

const step = async (...[event, words]: [Parameters<typeof takeStep>[1], Parameters<typeof takeStep>[2]]) =>
  takeStep(programmeId, event, words, await readWorkingCalendar());

async function paper(kind: OfficialDocumentKind, date: string) {
  const now = await view();
  const record = testPaper({ kind, ownerId: now.development.id, date });
  await actInDevelopment(now, [{ table: 'officialDocuments', kind: 'create', record }]);
  return signedTestPaper(record);
}

async function analyse() {
  const now = await view();
  const own = { ownerId: now.development.id, order: 'a0', analyst: 'А. Серікова' };
  const act = {
    ...own,
    id: 'act',
    number: '95',
    date: null,
    title: 'Ережелер',
    clause: '',
    conclusion: 'Керек.',
  };
  await actInDevelopment(now, [{ table: 'analysedActs', kind: 'create', record: act }]);
  const research = {
    ...own,
    ...{
      id: 'res',
      kind: 'qualitative' as const,
      method: 'interview' as const,
      instruments: '',
      sampling: '',
    },
    ...{ procedure: '', participants: '', participantCount: 5, from: null, until: null, findings: 'Бар.' },
  };
  await actInDevelopment(await view(), [{ table: 'researches', kind: 'create', record: research }]);
}

async function orderedAndWritten() {
  await analyse();
  await step('signProtocol', { on: '2026-03-02', signed: await paper('needsProtocol', '2026-03-02') });
  await step('signDevelopmentOrder', {
    on: '2026-03-02',
    signed: await paper('developmentOrder', '2026-03-02'),
  });
}

async function discussed() {
  await orderedAndWritten();
  await step('publishDraft', { on: '2026-03-02', link: 'https://example.kz/jarialanym' });
  goTo('2026-03-20');
  await step('closeDiscussion', { on: '2026-03-20' });
}

async function sent() {
  await discussed();
  await step('councilApproves', { on: '2026-03-20', signed: await paper('councilProtocol', '2026-03-20') });
  await step('sendPackage', { on: '2026-03-20', signed: await paper('coverLetter', '2026-03-20') });
}

test('a paper of which two people wrote different things is not signed before somebody chose', async () => {
  await analyse();
  const signed = await paper('needsProtocol', '2026-03-02');
  const side = { user: null, device: 'd', at: '2026-03-02T06:00:00Z', clock: '1' };
  const sides = ['1', '2'].map((value) => ({ ...side, change: `c${value}`, value }));
  const conflict = {
    id: 'k',
    table: 'officialDocuments' as const,
    recordId: signed.documentId,
    field: 'number',
  };
  await database.conflicts.put({ ...conflict, scope: programmeId, sides, standing: 'c1', openedSeq: 1 });
  expect(await step('signProtocol', { on: '2026-03-02', signed })).toMatchObject({
    problem: { code: 'paperInConflict', params: { count: 1 } },
  });
  expect((await view()).state).toBe('analysis');
  await database.conflicts.clear();
  expect(await step('signProtocol', { on: '2026-03-02', signed })).toMatchObject({ ok: true });
});

test('O10-5: the protocol is signed with its file, and cannot be changed or taken back any more', async () => {
  await analyse();
  const stop = openUndo(programmeId);
  const signed = await paper('needsProtocol', '2026-03-02');
  expect(await step('signProtocol', { on: '2026-03-02', signed })).toEqual({ ok: true, value: null });
  const now = await view();
  expect(now.state).toBe('protocolSigned');
  const [document] = now.documents;
  expect(document).toMatchObject({ signedOn: '2026-03-02' });
  const attachment = await database.attachments.get(document?.attachmentId ?? '');
  expect([attachment?.ownerId, attachment?.hash]).toEqual([programmeId, document?.hash]);
  const changed = actInDevelopment(now, [
    { table: 'officialDocuments', kind: 'update', id: 'needsProtocol', fields: { number: '2' } },
  ]);
  await expect(changed).rejects.toMatchObject({ problem: { code: 'recordClosed' } });
  while (canUndo(programmeId) && (await undo(programmeId))?.tookBack) {
    // Everything before the step may be taken back, but nothing of the signed paper.
  }
  expect((await view()).state).toBe('protocolSigned');
  expect((await view()).documents).toEqual(now.documents);
  stop();
});

test('O10-6: no order before the protocol', async () => {
  await analyse();
  const signed = await paper('developmentOrder', '2026-03-02');
  expect(await step('signDevelopmentOrder', { on: '2026-03-02', signed })).toMatchObject({
    problem: { code: 'stepNotOpen' },
  });
  expect((await view()).steps).toEqual([]);
});

test('a step fills the gap that a refused one left, also while the step on top of that still waits', async () => {
  await analyse();
  const needsProtocol = await paper('needsProtocol', '2026-03-02');
  expect(await step('signProtocol', { on: '2026-03-02', signed: needsProtocol })).toMatchObject({ ok: true });
  const { development, steps } = await view();
  const waiting = { ...steps[0], id: `${development.id}/3`, n: 3, event: 'publishDraft' } as WorkflowStep;
  await database.workflowSteps.add(waiting);
  const order = await paper('developmentOrder', '2026-03-02');
  expect(await step('signDevelopmentOrder', { on: '2026-03-02', signed: order })).toMatchObject({ ok: true });
  expect((await view()).steps.map(({ n }) => n)).toEqual([1, 2, 3]);
});

test('over a step that does not lead on any more nothing is taken, and it is said why', async () => {
  await analyse();
  const needsProtocol = await paper('needsProtocol', '2026-03-02');
  await step('signProtocol', { on: '2026-03-02', signed: needsProtocol });
  const { development, steps } = await view();
  const waiting = { ...steps[0], id: `${development.id}/2`, n: 2, event: 'resubmit' } as WorkflowStep;
  await database.workflowSteps.add(waiting);
  const order = await paper('developmentOrder', '2026-03-02');
  expect(await step('signDevelopmentOrder', { on: '2026-03-02', signed: order })).toMatchObject({
    problem: { code: 'stepWaits' },
  });
  expect((await view()).documents.find(({ kind }) => kind === 'developmentOrder')?.signedOn).toBeNull();
});

test('a step of tomorrow, or of a day before the last one, is refused, and nothing is kept of it', async () => {
  await analyse();
  const signed = await paper('needsProtocol', '2026-03-02');
  expect(await step('signProtocol', { on: '2026-03-03', signed })).toMatchObject({
    problem: { code: 'stepInFuture' },
  });
  await step('signProtocol', { on: '2026-03-02', signed });
  const order = await paper('developmentOrder', '2026-02-27');
  expect(await step('signDevelopmentOrder', { on: '2026-02-27', signed: order })).toMatchObject({
    problem: { code: 'stepBeforeLast' },
  });
  expect((await view()).state).toBe('protocolSigned');
});

test('O10-9: the discussion runs ten working days from the posting, past the days off', async () => {
  await orderedAndWritten();
  await step('publishDraft', { on: '2026-03-02', link: 'https://example.kz/jarialanym' });
  // Ten working days from Tuesday 3 March; Monday 9 March is off for Sunday the 8th.
  goTo('2026-03-17');
  expect(await step('closeDiscussion', { on: '2026-03-17' })).toMatchObject({
    problem: { code: 'discussionRuns', clause: 'O10-9', params: { until: '17.03.2026' } },
  });
  goTo('2026-03-18');
  expect((await step('closeDiscussion', { on: '2026-03-18' })).ok).toBe(true);
});

test('O10-11: the council’s step is taken only with its protocol, and only as that decided', async () => {
  await discussed();
  const signed = await paper('councilProtocol', '2026-03-20');
  await actInDevelopment(await view(), [
    {
      ...{ table: 'officialDocuments', kind: 'update', id: 'councilProtocol' },
      fields: { texts: { 'fact.decision': 'return' } },
    },
  ]);
  expect(await step('councilApproves', { on: '2026-03-20', signed })).toMatchObject({
    problem: { code: 'councilProtocolReturns', clause: 'O10-11' },
  });
  expect(await step('councilReturns', { on: '2026-03-20' })).toMatchObject({
    problem: { code: 'stepWithoutPaper', clause: 'O10-11', params: { paper: 'councilProtocol' } },
  });
  expect((await view()).steps).toHaveLength(4);
  expect((await step('councilReturns', { on: '2026-03-20', signed })).ok).toBe(true);
  const now = await view();
  expect([now.state, now.versions.map(({ reason }) => reason)]).toEqual(['discussed', ['discussion']]);
  expect(now.documents.at(-1)).toMatchObject({ kind: 'councilProtocol', signedOn: '2026-03-20' });
});

test('O10-3, O10-8: a draft without its direction, or whose hours do not add up, is not posted before it is put right', async () => {
  await orderedAndWritten();
  const post = () => step('publishDraft', { on: '2026-03-02', link: 'https://example.kz/talqylau' });
  const { direction, hours } = (await database.programmes.get(programmeId)) ?? {};
  await updateProgramme(programmeId, { direction: '' });
  expect(await post()).toMatchObject({
    problem: { code: 'draftHasErrors', clause: 'O10-3', params: { count: 1, section: 'details' } },
  });
  await updateProgramme(programmeId, { direction: direction ?? '', hours: 72 });
  expect(await post()).toMatchObject({
    problem: { code: 'draftHasErrors', clause: 'O10-8', params: { count: 1, section: 'structure' } },
  });
  expect((await view()).state).toBe('writing');
  await updateProgramme(programmeId, { hours: hours ?? 0 });
  expect(await post()).toMatchObject({ ok: true });
});

test('O10-11: a draft that changed after the council is not sent', async () => {
  await discussed();
  await step('councilApproves', { on: '2026-03-20', signed: await paper('councilProtocol', '2026-03-20') });
  await updateProgramme(programmeId, { authors: 'Басқа автор' });
  const letter = await paper('coverLetter', '2026-03-20');
  expect(await step('sendPackage', { on: '2026-03-20', signed: letter })).toMatchObject({
    problem: { code: 'draftChangedAfterCouncil', clause: 'O10-11' },
  });
});

test('O10-12: what was sent is locked; for a rework it opens, and goes back without new papers', async () => {
  await sent();
  expect((await view()).state).toBe('sent');
  const change = () => updateProgramme(programmeId, { authors: 'Басқа автор' });
  await expect(change()).rejects.toMatchObject({ problem: { code: 'textLocked' } });
  const conclusion = await paper('expertConclusion', '2026-03-20');
  await step('concludeRework', { on: '2026-03-20', signed: conclusion });
  await change();
  expect(await step('resubmit', { on: '2026-03-20' })).toEqual({ ok: true, value: null });
  expect((await view()).versions.map(({ reason }) => reason)).toEqual([
    'discussion',
    'council',
    'sent',
    'sent',
  ]);
  await expect(change()).rejects.toMatchObject({ problem: { code: 'textLocked' } });
});

test('O10-12: the tasks of a rework are written while it lasts, and closed with the text', async () => {
  await sent();
  await expect(addTask(programmeId)).rejects.toMatchObject({ problem: { code: 'reworkTasksClosed' } });
  await step('concludeRework', { on: '2026-03-20', signed: await paper('expertConclusion', '2026-03-20') });
  await addTask(programmeId);
  const [task] = (await view()).tasks;
  const id = task?.id ?? '';
  await updateTask(programmeId, id, { text: 'Мақсат нақтылансын.', done: true });
  await step('resubmit', { on: '2026-03-20' });
  const closed = { problem: { code: 'reworkTasksClosed', clause: 'O10-12' } };
  await expect(updateTask(programmeId, id, { done: false })).rejects.toMatchObject(closed);
  await expect(removeTask(programmeId, id)).rejects.toMatchObject(closed);
  await expect(addTask(programmeId)).rejects.toMatchObject(closed);
  expect((await view()).tasks).toMatchObject([{ text: 'Мақсат нақтылансын.', done: true }]);
});

test('O10-12: after a refusal a new development begins, and the history of the old one stays', async () => {
  await sent();
  await step('concludeRefused', { on: '2026-03-20', signed: await paper('expertConclusion', '2026-03-20') });
  const now = await view();
  expect(now.development).toMatchObject({ number: 2, kind: 'again', cameFrom: 'p:1' });
  expect([now.state, now.steps, now.earlier.map(({ id }) => id)]).toEqual(['analysis', [], ['p:1']]);
  expect(await database.workflowSteps.where({ ownerId: 'p:1' }).count()).toBe(7);
  await updateProgramme(programmeId, { authors: 'Басқа автор' });
});

test('O10-13: the approved text is kept, and stays as it is', async () => {
  await sent();
  await step('concludeAgreed', { on: '2026-03-20', signed: await paper('expertConclusion', '2026-03-20') });
  await step('approve', { on: '2026-03-20', signed: await paper('approvalOrder', '2026-03-20') });
  const now = await view();
  expect(now.state).toBe('approved');
  expect(now.versions.at(-1)).toMatchObject({ reason: 'approved' });
  expect(new Set(now.versions.map(({ contentHash }) => contentHash)).size).toBe(1);
  await expect(updateProgramme(programmeId, { hours: 72 })).rejects.toMatchObject({
    problem: { code: 'textLocked' },
  });
});

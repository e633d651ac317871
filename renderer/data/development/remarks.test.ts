import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { database } from '../database.ts';
import { goTo } from '../testing-clock.ts';
import { programmeId, startWithProgramme } from '../testing-complete-programme.ts';
import { openUndo, undo } from '../undo.ts';
import { readWorkingCalendar } from '../working-calendar.ts';
import { developmentId } from './read-development.ts';
import {
  addRemarks,
  answerRemark,
  correctRemark,
  hideRemark,
  type RemarkWords,
  removeRemark,
} from './remarks.ts';
import { takeStep } from './take-step.ts';
import { begin, step, todayHere } from './testing-way.ts';

startWithProgramme();
const post = async () => {
  await begin(programmeId);
  await step(programmeId, 'publishDraft', { link: 'https://example.kz/jarialanym' });
};

const words = (fields: Partial<RemarkWords> = {}): RemarkWords => ({
  ...{ source: 'letter', sourceNote: '№ 5', author: 'Айнұр Сейітова', affiliation: '№ 5 мектеп' },
  ...{ receivedOn: '2026-03-02', kind: 'proposal', section: 'structure', text: 'Сағат аз.' },
  ...fields,
});

const stored = async () => {
  const [remark] = await database.remarks.toArray();
  if (!remark) throw new Error('There is no remark');
  return remark;
};

const close = async () =>
  takeStep(programmeId, 'closeDiscussion', { on: todayHere() }, await readWorkingCalendar());

test('O10-9: a remark is entered once the draft is posted, and taken back by undo', async () => {
  expect(await addRemarks(programmeId, [words()])).toMatchObject({
    ok: false,
    problem: { code: 'draftNotPosted', clause: 'O10-9' },
  });
  await post();
  const stop = openUndo(programmeId);
  expect(await addRemarks(programmeId, [words({ text: '  Сағат аз. ' })])).toEqual({ ok: true, value: null });
  expect(await stored()).toMatchObject({
    ...words(),
    developmentId: developmentId(programmeId, 1),
    ...{ hidden: false, decision: null, answeredOn: null },
  });
  await undo(programmeId);
  expect(await database.remarks.count()).toBe(0);
  stop();
});

test.each([
  ['remarkBeforePosting', { receivedOn: '2026-03-01' }],
  ['remarkInFuture', { receivedOn: '2026-03-03' }],
  ['remarkDateWrong', { receivedOn: '2026-02-30' }],
  ['remarkEmpty', { text: ' \n ' }],
  ['remarkTooLong', { text: 'а'.repeat(20_001) }],
] as const)('O10-9: %s is told, and of several remarks none is written', async (code, fields) => {
  await post();
  expect(await addRemarks(programmeId, [words(), words(fields)])).toMatchObject({
    ok: false,
    problem: { code, clause: 'O10-9' },
  });
  expect(await database.remarks.count()).toBe(0);
});

test('O10-9: the longest remark is taken whole', async () => {
  await post();
  await addRemarks(programmeId, [words({ text: 'ң'.repeat(20_000) })]);
  expect((await stored()).text).toHaveLength(20_000);
});

test('O10-9: the discussion closes after its term, when each remark is taken into account or refused with a justification', async () => {
  await post();
  await addRemarks(programmeId, [words()]);
  expect(await close()).toMatchObject({ ok: false, problem: { code: 'discussionRuns' } });
  goTo('2026-03-20');
  const unanswered = { ok: false, problem: { code: 'remarksUnanswered', clause: 'O10-9' } };
  expect(await close()).toMatchObject(unanswered);

  const { id } = await stored();
  await answerRemark(programmeId, id, { decision: 'refused' });
  expect((await stored()).answeredOn).toBeNull();
  expect(await close()).toMatchObject(unanswered);
  await answerRemark(programmeId, id, { answer: 'Сағат саны нормаға сай.' });
  expect((await stored()).answeredOn).toBe('2026-03-20');

  await answerRemark(programmeId, id, { decision: 'takenIntoAccount' });
  expect((await stored()).answeredOn).toBeNull();
  expect(await close()).toMatchObject(unanswered);
  await answerRemark(programmeId, id, { changedSection: 'structure' });
  expect(await close()).toMatchObject({ ok: true });
});

test('O10-9: what somebody wrote on the server’s page is hidden, but neither changed nor removed', async () => {
  await post();
  await addRemarks(programmeId, [words({ source: 'page' })]);
  const before = await stored();
  expect(await correctRemark(programmeId, before.id, words({ text: 'Басқа сөз.' }))).toMatchObject({
    problem: { code: 'remarkOfPage' },
  });
  await removeRemark(programmeId, before.id);
  await hideRemark(programmeId, before.id, true);
  expect(await stored()).toEqual({ ...before, hidden: true });
});

test('what was entered by hand is corrected and removed, the answer stays with it', async () => {
  await post();
  await addRemarks(programmeId, [words()]);
  const { id } = await stored();
  await answerRemark(programmeId, id, { decision: 'refused', answer: 'Нормаға сай.' });
  expect(await correctRemark(programmeId, id, words({ text: ' ' }))).toMatchObject({
    problem: { code: 'remarkEmpty' },
  });
  expect(await correctRemark(programmeId, id, words({ author: 'Б. Оспанов' }))).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ author: 'Б. Оспанов', answer: 'Нормаға сай.', text: 'Сағат аз.' });
  await removeRemark(programmeId, id);
  expect(await database.remarks.count()).toBe(0);
  expect(await correctRemark(programmeId, id, words())).toMatchObject({ problem: { code: 'remarkMissing' } });
});

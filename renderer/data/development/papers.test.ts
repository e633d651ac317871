import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { readAttachments } from '../attachments.ts';
import { deviceOf } from '../change/device.ts';
import { database } from '../database.ts';
import { readLooseAttachments } from '../loose-attachments.ts';
import { beginAlone } from '../numbers/begin-alone.ts';
import { numbersLeft } from '../numbers/take-number.ts';
import { goTo } from '../testing-clock.ts';
import { programmeId, startWithProgramme } from '../testing-complete-programme.ts';
import { readWorkingCalendar } from '../working-calendar.ts';
import { addResearch, updateResearch } from './analysis.ts';
import { buildPaper } from './build-paper.ts';
import { recordConclusion } from './conclusion.ts';
import { editPaper } from './edit-paper.ts';
import { givePaperNumber } from './paper-number.ts';
import type { MadePaperKind } from './paper-rules.ts';
import { dropPaper, editPaperText, editSignatories, preparePaper, signPaper } from './papers.ts';
import { runningTerm } from './running-term.ts';
import { takeStep } from './take-step.ts';
import { sourcesOf } from './testing-way.ts';
import { actInDevelopment } from './write-development.ts';

/** This computer, as it knows itself. */
const place = { db: database, machine: { mark: async () => 'own', knows: async () => true } };

const day = '2026-03-02';

startWithProgramme(day);
// The program remembers its name; the store that was emptied does not.
beforeEach(async () => {
  await database.meta.put({ key: 'device', value: await deviceOf(database) });
});

const sources = () => sourcesOf(programmeId);

async function paper(id: string): Promise<OfficialDocument> {
  const found = await database.officialDocuments.get(id);
  if (!found) throw new Error('There is no such paper');
  return found;
}

async function prepared(kind: MadePaperKind, corrects: string | null = null): Promise<OfficialDocument> {
  const made = await preparePaper(programmeId, kind, corrects);
  if (!made.ok) throw new Error(made.problem.code);
  return paper(made.value);
}

const built = async ({ id }: OfficialDocument) => buildPaper(await paper(id), await sources());
const textOf = async (record: OfficialDocument) => JSON.stringify(await built(record));

async function analyse() {
  const { view } = await sources();
  const act = { id: 'act', ownerId: view.development.id, order: 'a0', number: '95', date: '2016-01-28' };
  const record = { ...act, title: 'Қағидалар', clause: '25', conclusion: 'Сәйкес', analyst: 'А. Серікова' };
  await actInDevelopment(view, [{ table: 'analysedActs', kind: 'create', record }]);
  const research = (await addResearch(programmeId)) ?? '';
  await updateResearch(programmeId, research, { findings: 'Қажет.', analyst: 'Б. Оспанов' });
  return research;
}

const docx = () => new File(['docx'], 'paper.docx');

async function signed(kind: MadePaperKind, number: string): Promise<OfficialDocument> {
  const record = await prepared(kind);
  await editPaper(record, { number, date: day });
  return paper(record.id);
}

/** As far as the package is sent. */
async function sent() {
  await analyse();
  const calendar = await readWorkingCalendar();
  const step = async (event: Parameters<typeof takeStep>[1], kind?: MadePaperKind, link = '') => {
    const record = kind && (await signed(kind, `${kind} 1`));
    if (kind === 'councilProtocol' && record) await editSignatories(record, () => []);
    const words = { on: new Date().toISOString().slice(0, 10), link };
    const taken = await takeStep(
      programmeId,
      event,
      { ...words, ...(record && { signed: { documentId: record.id, file: docx() } }) },
      calendar,
    );
    expect([event, taken]).toEqual([event, { ok: true, value: null }]);
  };
  await step('signProtocol', 'needsProtocol');
  await step('signDevelopmentOrder', 'developmentOrder');
  await step('publishDraft', undefined, 'https://example.kz/jarialanym');
  goTo('2026-03-18');
  await step('closeDiscussion');
  await step('councilApproves', 'councilProtocol');
  await step('sendPackage', 'coverLetter');
}

test('O10-5: the protocol is made from the analyses; everyone who did one and the director stand under it', async () => {
  await analyse();
  const record = await prepared('needsProtocol');
  expect(record.signatories.map(({ part, name }) => [part, name])).toEqual([
    ['author', 'А. Серікова'],
    ['author', 'Б. Оспанов'],
    ['director', (await sources()).content.organisation.director.name],
  ]);
  expect(await textOf(record)).toContain('Сәйкес');
  await editSignatories(record, (all) => all.filter(({ part }) => part === 'director'));
  expect(await built(record)).toMatchObject({
    problem: { code: 'protocolWithoutSignatories', clause: 'O10-5' },
  });
});

test('O10-4: a research that ends before it begins is told, and no protocol is made of it', async () => {
  const research = await analyse();
  await updateResearch(programmeId, research, { from: '2026-02-10', until: '2026-02-01' });
  expect(await built(await prepared('needsProtocol'))).toMatchObject({
    problem: { code: 'termEndsBeforeItBegins', clause: 'O10-4' },
  });
});

test('O10-6: no order without the signed protocol, and none with a term that ends before it begins', async () => {
  await analyse();
  const order = await prepared('developmentOrder');
  expect(await built(order)).toMatchObject({ problem: { code: 'orderWithoutProtocol', clause: 'O10-6' } });
  const protocol = await signed('needsProtocol', '3');
  const words = { on: day, signed: { documentId: protocol.id, file: docx() } };
  await takeStep(programmeId, 'signProtocol', words, await readWorkingCalendar());
  expect(await textOf(order)).toContain('№ 3');
  await editPaperText(order, 'fact.from', '2026-04-01');
  await editPaperText(order, 'fact.until', '2026-03-01');
  expect(await built(order)).toMatchObject({
    problem: { code: 'termEndsBeforeItBegins', clause: 'O10-6' },
  });
});

test('what a person writes in a place goes before what is proposed, until it is taken back', async () => {
  await analyse();
  const record = await prepared('needsProtocol');
  await editPaperText(record, 'subject', 'Өз тақырыбы туралы');
  expect(await textOf(record)).toContain('Өз тақырыбы туралы');
  await editPaperText(record, 'subject', null);
  expect(await textOf(record)).not.toContain('Өз тақырыбы туралы');
});

test('a number is given from its row for the year of the paper, and goes back with a paper that is thrown away', async () => {
  const record = await prepared('remarksSummary');
  expect(await givePaperNumber(record, place)).toMatchObject({ problem: { code: 'paperNotMade' } });
  const protocol = await prepared('needsProtocol');
  expect(await givePaperNumber(protocol, place)).toMatchObject({ problem: { code: 'paperWithoutDate' } });
  await editPaper(protocol, { date: day });
  expect(await givePaperNumber(protocol, place)).toMatchObject({ problem: { code: 'numbersNotBegun' } });
  await beginAlone({ kind: 'protocols', year: 2026, next: 7 }, place);
  expect(await givePaperNumber(protocol, place)).toEqual({ ok: true, value: null });
  expect((await paper(protocol.id)).number).toBe('7');
  const { left } = await numbersLeft('protocols', 2026, place);
  await dropPaper(await paper(protocol.id), place);
  expect((await numbersLeft('protocols', 2026, place)).left).toBe(left + 1);
});

test('a number that another paper of the row has is not signed with, and is passed over when the next one is given', async () => {
  await beginAlone({ kind: 'protocols', year: 2026, next: 7 }, place);
  await signed('needsProtocol', '7');
  const council = await signed('councilProtocol', '7');
  expect(await signPaper(council, day, docx())).toMatchObject({
    problem: { code: 'paperNumberTaken', params: { number: '7', paper: 'needsProtocol' } },
  });
  expect((await paper(council.id)).signedOn).toBeNull();
  await editPaper(council, { number: '' });
  await givePaperNumber(council, place);
  expect((await paper(council.id)).number).toBe('8');
});

test('O10-9: a signed summary never changes; its correction is a new paper that names it', async () => {
  const summary = await signed('remarksSummary', '');
  expect(await signPaper(summary, day, docx())).toEqual({ ok: true, value: null });
  const kept = await paper(summary.id);
  expect(kept).toMatchObject({ signedOn: day });
  await expect(editPaper(kept, { number: '2' })).rejects.toMatchObject({
    problem: { code: 'recordClosed' },
  });
  expect([
    await readAttachments(programmeId),
    await readLooseAttachments({ ownerId: programmeId }),
  ]).toMatchObject([[{ id: kept.attachmentId }], []]);
  const correction = await prepared('remarksSummary', summary.id);
  expect(correction).toMatchObject({ corrects: summary.id, signedOn: null, attachmentId: null });
  expect(await paper(summary.id)).toEqual(kept);
});

const conclude = async (more: Partial<Parameters<typeof recordConclusion>[1]> = {}) =>
  recordConclusion(
    programmeId,
    {
      ...{ decision: 'rework' as const, number: '12-3/45', date: '2026-03-17', receivedOn: '2026-03-18' },
      ...{ note: '', scan: new File(['%PDF-1.7'], 'conclusion.pdf'), remarks: ['Бірінші', 'Екінші'] },
      ...more,
    },
    await readWorkingCalendar(),
  );

test('O10-12: a rework keeps the scan, makes its remarks tasks and runs fifteen working days from the receipt', async () => {
  await sent();
  expect(await conclude()).toEqual({ ok: true, value: null });
  const { view, calendar } = await sources();
  expect([view.state, view.tasks.map(({ text }) => text)]).toEqual(['rework', ['Бірінші', 'Екінші']]);
  const conclusion = view.documents.find(({ kind }) => kind === 'expertConclusion');
  expect(conclusion).toMatchObject({ number: '12-3/45', date: '2026-03-17', signedOn: '2026-03-18' });
  // From Thursday 19 March, past Nauryz and the days given for it: 23, 24 and 25 March.
  const running = runningTerm(view, calendar, '2026-03-18');
  expect(running).toMatchObject({ term: { id: 'rework', clause: 'O10-12' }, left: 15 });
  expect(running?.due).toMatchObject({ ok: true, value: { due: '2026-04-13' } });
});

test('O10-12: a conclusion with macros, or received before it was written, is refused and nothing is kept of it', async () => {
  await sent();
  const macros = new File(['PK\u0003\u0004 word/vbaProject.bin'], 'conclusion.docm');
  expect(await conclude({ scan: macros })).toMatchObject({ problem: { code: 'scanWithMacros' } });
  expect(await conclude({ date: '2026-03-19' })).toMatchObject({
    problem: { code: 'receivedBeforeDated', clause: 'O10-12' },
  });
  const { view } = await sources();
  expect([view.state, view.documents.some(({ kind }) => kind === 'expertConclusion')]).toEqual([
    'sent',
    false,
  ]);
});

test('O10-12, O10-13: an attempt that was refused leaves no second conclusion; the approving order has three working days', async () => {
  await sent();
  expect(await conclude({ decision: 'agreed', receivedOn: '2026-03-19', date: '2026-03-19' })).toMatchObject({
    problem: { code: 'stepInFuture' },
  });
  expect(await conclude({ decision: 'agreed' })).toEqual({ ok: true, value: null });
  const { view, calendar } = await sources();
  expect(view.documents.filter(({ kind }) => kind === 'expertConclusion')).toHaveLength(1);
  expect(runningTerm(view, calendar, '2026-03-18')).toMatchObject({
    term: { id: 'approvingOrder', clause: 'O10-13' },
    // From the decision on 17 March: 18, 19 and 20 March.
    due: { value: { start: '2026-03-17', due: '2026-03-20' } },
  });
  expect(await textOf(await prepared('approvalOrder'))).toContain('12-3/45');
});

import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '#renderer/data/database.ts';
import { testWay, toDiscussion } from '#renderer/data/deadlines/testing-steps.ts';
import { newOrganisation } from '#renderer/data/organisation.ts';
import { readRegisters } from '#renderer/data/registers/read-registers.ts';
import kk from '#shared/languages/kk/registers.json' with { type: 'json' };
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { documentsPaper, programmesPaper } from './register-papers.ts';
import {
  documentRows,
  documentText,
  inOrder,
  programmeRows,
  selectDocuments,
  selectRegistered,
} from './register-rows.ts';

const organisation = newOrganisation('o1', 'O10');
const hash = 'a'.repeat(64);

const paper = (id: string, fields: Partial<OfficialDocument>): OfficialDocument => ({
  ...{ id, ownerId: 'a:1', programmeId: 'a', kind: 'developmentOrder', language: 'kk', number: '' },
  ...{ date: null, texts: {}, signedOn: null, attachmentId: null, hash: null, corrects: null },
  ...{ signatories: [], createdAt: '2026-01-01T00:00:00Z', deletedAt: null },
  ...fields,
});
const signed = { signedOn: '2026-05-08', attachmentId: 'f', hash };

beforeEach(async () => {
  await database.delete();
  await database.open();
  await testWay('a', 'Әліппе', toDiscussion('2026-03-16'));
  await testWay('b', 'Алгебра', []);
  await database.officialDocuments.bulkPut([
    paper('one', { number: '10', date: '2026-03-03', ...signed }),
    paper('two', {
      ...{ kind: 'approvalOrder', number: '9', date: '2026-05-08', programmeId: 'b', ...signed },
      signatories: [{ name: 'Үлгі Директор', post: '', part: 'director' }],
    }),
    paper('draft', { kind: 'coverLetter', date: '2025-12-31' }),
    paper('binned', { number: '11', deletedAt: '2026-01-02T00:00:00Z' }),
  ]);
});

const ids = (rows: { paper: OfficialDocument }[]) => rows.map((row) => row.paper.id);
const all = { words: '', kind: null, year: null, signed: null };

test('papers are found by kind, year, state, and by words in number, programme and signatory', async () => {
  const rows = documentRows(await readRegisters());
  const find = (filter: Partial<typeof all>) => ids(selectDocuments(rows, { ...all, ...filter })).sort();
  expect(find({})).toEqual(['draft', 'one', 'two']);
  expect(selectDocuments(rows, { ...all, kind: 'coverLetter' })).toHaveLength(1);
  expect(selectDocuments(rows, { ...all, year: 2025 })).toHaveLength(1);
  expect(selectDocuments(rows, { ...all, signed: true })).toHaveLength(2);
  expect(find({ words: 'алиппе' })).toEqual(['draft', 'one']);
  expect(find({ words: 'директор' })).toEqual(['two']);
});

test('numbers sort by value and titles in Kazakh order', async () => {
  const rows = documentRows(await readRegisters());
  const sorted = (column: 'number' | 'programme', down = false) =>
    ids(inOrder(selectDocuments(rows, { ...all, signed: true }), documentText(column, String), down));
  expect(sorted('number')).toEqual(['two', 'one']);
  expect(sorted('number', true)).toEqual(['one', 'two']);
  // «Алгебра» before «Әліппе»: ә follows а.
  expect(sorted('programme')).toEqual(['two', 'one']);
});

test('a programme stands with its approval, its kept texts and its next review', async () => {
  await database.programmeVersions.put({
    ...{ id: 'v', programmeId: 'b', developmentId: 'b:1', reason: 'approved', at: '', attachmentId: 'f' },
    contentHash: hash,
  });
  const rows = programmeRows(await readRegisters(), () => 'approved', new Map([['b', '2029-05-08']]));
  expect(selectRegistered(rows, { words: 'алгебра', state: 'approved' })).toMatchObject([
    { title: 'Алгебра', versions: 1, approval: { number: '9' }, reviewDue: '2029-05-08' },
  ]);
  expect(selectRegistered(rows, { words: '', state: 'writing' })).toEqual([]);
});

test('the printed registers have every row that is shown, drafts named as such', async () => {
  const records = await readRegisters();
  const documents = JSON.stringify(documentsPaper(documentRows(records), 2026, organisation, 'kk').document);
  for (const said of ['Әліппе', 'Алгебра', 'Үлгі Директор', kk.draft]) expect(documents).toContain(said);
  const rows = programmeRows(records, () => 'approved', new Map([['b', '2029-05-08']]));
  const programmes = JSON.stringify(programmesPaper(rows, organisation, 'ru').document);
  for (const said of ['Әліппе', '2029', 'Утвержден']) expect(programmes).toContain(said);
});

test('O10-14: a signed protocol of a review shows what it decided: that a programme is kept has no other paper', async () => {
  const protocol = (id: string, decided: string, fields: Partial<OfficialDocument>) =>
    paper(id, { kind: 'reviewProtocol', texts: { 'fact.reviewDecision': decided }, ...fields });
  await database.officialDocuments.bulkPut([
    protocol('kept', 'keep', signed),
    protocol('unsigned', 'repeal', {}),
  ]);
  const rows = documentRows(await readRegisters());
  expect(rows.flatMap((row) => (row.decision ? [[row.paper.id, row.decision]] : []))).toEqual([
    ['kept', 'keep'],
  ]);
  const printed = JSON.stringify(documentsPaper(rows, null, organisation, 'kk').document);
  expect(printed).toContain(kk.reviewDecisions.keep);
  expect(printed).not.toContain(kk.reviewDecisions.repeal);
});

test('rows that are equal keep their order, also turned round', () => {
  const rows = [
    { text: 'б', n: 1 },
    { text: 'а', n: 2 },
    { text: 'б', n: 3 },
  ];
  expect(inOrder(rows, ({ text }) => text, true).map(({ n }) => n)).toEqual([1, 3, 2]);
});

test('papers of a programme in the bin stay in the register, and are named so', async () => {
  await database.programmes.update('b', { deletedAt: '2026-06-01T00:00:00Z' });
  const rows = documentRows(await readRegisters());
  expect(rows.flatMap(({ paper, binned }) => (binned ? paper.id : []))).toEqual(['two']);
});

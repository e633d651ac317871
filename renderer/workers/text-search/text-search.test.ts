import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { change, type Edit } from '#renderer/data/change/change.ts';
import { database } from '#renderer/data/database.ts';
import { readWritten } from '#renderer/data/search/read-written.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { Remark } from '#shared/model/development/remark.ts';
import { excerpt, queryWords } from './search-words.ts';
import { textSearch } from './text-search-records.ts';

const store = (...edits: Edit[]) => change('p', edits);
const programme = (id: string, title: string): Edit => ({
  table: 'programmes',
  kind: 'create',
  record: testProgramme(id, title),
});
const topic = (id: string, title: string): Edit => ({
  table: 'curriculumRows',
  kind: 'create',
  record: {
    ...{ id, programmeId: 'p', order: 'a', kind: 'topic', title, form: '', outcomeIds: [] },
    hours: { lecture: 0, practice: 0, training: 0, selfStudy: 0, control: 0 },
  },
});
const remark: Remark = {
  ...{ id: 'r', developmentId: 'p:1', source: 'letter', sourceNote: '', author: 'Үлгі Айдос' },
  ...{ affiliation: '', receivedOn: '2026-05-01', kind: 'remark', section: null, hidden: false },
  ...{ text: 'Әдебиет ескірген', decision: null, answer: '', changedSection: null, answeredOn: null },
};
const paper: OfficialDocument = {
  ...{ id: 'd', ownerId: 'p:1', programmeId: 'p', kind: 'councilProtocol', language: 'kk', number: '10-НҚ' },
  ...{ date: null, texts: { preamble: 'Кеңес шешімі', 'fact.phone': '123' }, signatories: [] },
  ...{ signedOn: null, attachmentId: null, hash: null, corrects: null, createdAt: '', deletedAt: null },
};

beforeEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
  await database.open();
  await store(programme('p', 'Музыка пәні'), programme('q', 'Математика'));
});

const found = async (search: ReturnType<typeof textSearch>, query: string) =>
  (await search.search(query)).hits.map(({ table, recordId }) => `${table}/${recordId}`);

test('titles, rows, papers and remarks are found by the beginning of each word, whatever their case', async () => {
  await store(
    topic('t', 'Топтық жұмыстың түрлері'),
    { table: 'remarks', kind: 'create', record: remark },
    { table: 'officialDocuments', kind: 'create', record: paper },
  );
  const search = textSearch();
  expect(await found(search, 'ТОПТ жұмыс')).toEqual(['curriculumRows/t']);
  expect(await found(search, 'әдебиет')).toEqual(['remarks/r']);
  expect(await found(search, '10-нқ')).toEqual(['officialDocuments/d']);
  expect(await found(search, 'ұмыс')).toEqual([]);
  expect(await found(search, 'топтық математика')).toEqual([]);
  expect((await search.search('айдос')).hits[0]?.programmeId).toBe('p');
});

test('without a Kazakh keyboard and with look-alike Latin letters the same is found; as typed stands first', async () => {
  await store(topic('kk', 'Үлгілер'), topic('ru', 'Улгилер'));
  const search = textSearch();
  expect(await found(search, 'улгилер')).toEqual(['curriculumRows/ru', 'curriculumRows/kk']);
  expect(await found(search, 'үлгілер')).toEqual(['curriculumRows/kk', 'curriculumRows/ru']);
  expect(await found(search, 'Mузыкa')).toEqual(['programmes/p']);
});

test('what is written, changed, taken away or laid in the bin is followed without reading all again', async () => {
  const search = textSearch();
  const all = vi.spyOn(readWritten, 'all');
  await search.prepare();
  const reads = all.mock.calls.length;
  await store(topic('t', 'Ырғақ'));
  expect(await found(search, 'ырғақ')).toEqual(['curriculumRows/t']);
  await store({ table: 'curriculumRows', kind: 'update', id: 't', fields: { title: 'Әуен' } });
  expect(await found(search, 'ырғақ')).toEqual([]);
  expect(await found(search, 'әуен')).toEqual(['curriculumRows/t']);
  await store({
    table: 'programmes',
    kind: 'update',
    id: 'p',
    fields: { deletedAt: '2026-01-02T00:00:00Z' },
  });
  expect(await found(search, 'әуен')).toEqual([]);
  await store({ table: 'programmes', kind: 'update', id: 'p', fields: { deletedAt: null } });
  expect(await found(search, 'әуен')).toEqual(['curriculumRows/t']);
  await store({ table: 'curriculumRows', kind: 'remove', id: 't' });
  expect(await found(search, 'әуен')).toEqual([]);
  expect(all).toHaveBeenCalledTimes(reads);
});

test('what belongs to a review leads to its programme', async () => {
  await store(
    {
      table: 'reviews',
      kind: 'create',
      record: {
        ...{ id: 'rev', programmeId: 'q', developmentId: 'q:1', startedAt: '' },
        monitoringFindings: 'Өзгеріс қажет',
      },
    },
    {
      table: 'analysedActs',
      kind: 'create',
      record: {
        ...{ id: 'a', ownerId: 'rev', order: 'a', number: '95', date: null, title: 'Жаңа бұйрық' },
        ...{ clause: '', conclusion: '', analyst: '' },
      },
    },
  );
  const { hits } = await textSearch().search('жаңа бұйрық');
  expect(hits).toMatchObject([{ programmeId: 'q', ofReview: true }]);
});

test('O10-17: what a paper of an intake says leads to the intake', async () => {
  const record = {
    ...{ id: 'd', ownerId: 'i', programmeId: 'q', number: '12' },
    ...({ kind: 'enrolmentOrder', language: 'kk' } as const),
    ...{ date: null, texts: { item5: 'Жатақхана берілсін' }, signatories: [], signedOn: null },
    ...{ attachmentId: null, hash: null, corrects: null, createdAt: '2027-01-20', deletedAt: null },
  };
  await store({ table: 'officialDocuments', kind: 'create', record });
  const { hits } = await textSearch().search('жатақхана');
  expect(hits).toMatchObject([{ programmeId: 'q', coursePath: '/courses/i/papers' }]);
});

test('O10-31: why a trainee moved leads to the trainee in the intake, and to no programme', async () => {
  const record = {
    ...({ id: 'i:p/2', machine: 'enrolment', ownerId: 'i:p', programmeId: '', n: 2 } as const),
    ...{ event: 'transfer', on: '2027-02-15', at: '2027-02-15T06:00:00Z', by: null, documentId: null },
    ...{ versionId: null, link: '', note: 'Емделуде болды' },
  };
  await store({ table: 'workflowSteps', kind: 'create', record });
  const { hits } = await textSearch().search('емделуде');
  expect(hits).toMatchObject([{ programmeId: '', coursePath: '/courses/i/outcomes' }]);
});

test('fifty are given, all are counted', async () => {
  await store(...Array.from({ length: 70 }, (_, index) => topic(`t${index}`, 'Қайталау')));
  const { hits, count } = await textSearch().search('қайта');
  expect([hits.length, count]).toEqual([50, 70]);
});

test('the excerpt is cut around what was found, and names each word of it', () => {
  const text = `${'алдыңғы сөздер '.repeat(20)}Педагогтің қажеттілігі талданды ${'кейінгі сөздер '.repeat(20)}`;
  const parts = excerpt(text, queryWords('кажет талд'));
  expect(parts.filter(({ found: isFound }) => isFound).map((part) => part.text)).toEqual([
    'қажеттілігі',
    'талданды',
  ]);
  const whole = parts.map((part) => part.text).join('');
  expect(whole.length).toBeLessThan(260);
  expect(whole.startsWith('… ') && whole.endsWith(' …')).toBe(true);
  expect(
    excerpt('Қысқа мәтін', queryWords('мәтін'))
      .map((part) => part.text)
      .join(''),
  ).toBe('Қысқа мәтін');
});

test('the excerpt shows where the words stand together, not where one of them stands first', () => {
  const text = `Талдау жасалды. ${'аралық сөздер '.repeat(30)}Қажеттілік талдауы бекітілді, талдау аяқталды.`;
  const marked = (query: string) =>
    excerpt(text, queryWords(query)).flatMap((part) => (part.found ? [part.text] : []));
  expect(marked('талдау кажет')).toEqual(['Қажеттілік', 'талдауы', 'талдау']);
  expect(marked('талдау')).toEqual(['Талдау']);
});

test('no word is cut at the end of an excerpt, but an address that goes on and on', () => {
  for (let length = 1; length < 40; length += 1) {
    const parts = excerpt(`Талдау ${`${'ө'.repeat(length)} `.repeat(200)}`, queryWords('талдау'));
    expect(parts.at(-1)?.text.replace(/ …$/, '').trim()).toMatch(new RegExp(`(^| )ө{${length}}$`));
  }
  const address = excerpt(`https://example.kz/${'a'.repeat(400)}`, queryWords('https'));
  expect(address.map((part) => part.text).join('')).toHaveLength(142);
});

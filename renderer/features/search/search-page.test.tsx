import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { change, type Edit } from '#renderer/data/change/change.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { binProgramme, createProgramme, storeProgramme } from '#renderer/data/programmes.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import texts from '#shared/languages/kk/search.json' with { type: 'json' };
import type { Records } from '#shared/model/records.ts';
import { completeProgramme, richText } from '#shared/regulation/checks/complete-programme.fixture.ts';
import { SearchPage } from './search-page.tsx';

const content = completeProgramme();
const title = content.programme.title.kk;
const create = <Name extends keyof Records>(table: Name, record: Records[Name]) =>
  ({ table, kind: 'create', record }) as Edit;

/** Each table that holds what people write, with a word of its own in it. */
const onTheWay: Edit[] = [
  create('officialDocuments', {
    ...{ id: 'd', ownerId: 'p:1', programmeId: 'p', kind: 'councilProtocol', language: 'kk', number: '' },
    ...{ date: null, texts: { preamble: 'Кеңестің өкілеттілігі' }, signatories: [], signedOn: null },
    ...{ attachmentId: null, hash: null, corrects: null, createdAt: '', deletedAt: null },
  }),
  create('remarks', {
    ...{ id: 'r', developmentId: 'p:1', source: 'letter', sourceNote: '', author: '', affiliation: '' },
    ...{ receivedOn: '2026-05-01', kind: 'remark', section: null, text: 'Ұсынымның құндылығы' },
    ...{ hidden: false, decision: null, answer: '', changedSection: null, answeredOn: null },
  }),
  create('reworkTasks', {
    ...{ id: 't', developmentId: 'p:1', order: 'a', section: null, text: 'Түсініктеме жазу' },
    ...{ answer: '', done: false },
  }),
  create('analysedActs', {
    ...{ id: 'act', ownerId: 'p:1', order: 'a', number: '', date: null, title: 'Өрістету тәртібі' },
    ...{ clause: '', conclusion: '', analyst: '' },
  }),
  create('researches', {
    ...{ id: 'res', ownerId: 'p:1', order: 'a', kind: 'qualitative', method: 'interview', sampling: '' },
    ...{ instruments: '', procedure: '', participants: '', participantCount: null, from: null, until: null },
    ...{ findings: 'Сұхбаттасу нәтижесі', analyst: '' },
  }),
  create('reviews', {
    ...{ id: 'rev', programmeId: 'p', developmentId: 'p:1', startedAt: '' },
    monitoringFindings: 'Өзгешеліктер',
  }),
  create('analysedActs', {
    ...{ id: 'later', ownerId: 'rev', order: 'a', number: '', date: null, title: 'Күшейтілген талап' },
    ...{ clause: '', conclusion: '', analyst: '' },
  }),
  create('workflowSteps', {
    ...{ id: 'p:1/1', machine: 'development', ownerId: 'p:1', programmeId: 'p', n: 1, event: 'signProtocol' },
    ...{ on: '2026-05-01', at: '', by: null, documentId: null, versionId: null, link: '' },
    note: 'Кідірістің себебі',
  }),
];

function written() {
  const { programme, sections, glossary, aims, curriculum, literature } = completeProgramme();
  const first = <Item,>(items: readonly Item[], fields: Partial<Item>) =>
    items.map((item, index) => (index === 0 ? { ...item, ...fields } : item));
  return {
    ...content,
    programme: { ...programme, audience: { kk: 'Ұшқыштар', ru: '' } },
    sections: sections.map((one) =>
      one.key === 'assessment' ? { ...one, body: richText('Бірінші жол', 'Өркениеттің үлгісі') } : one,
    ),
    glossary: first(glossary, { term: 'Қазынашылық' }),
    aims: first(aims, { text: 'Ғимаратты көру' }),
    curriculum: first(curriculum, { title: 'Әуезділік' }),
    literature: first(literature, { text: 'Үндестік. – Алматы, 2026.' }),
  };
}

let mounted: Mounted | null = null;
beforeAll(async () => {
  await flush();
  await emptyDatabase();
  await storeProgramme(written(), [create('organisations', content.organisation)]);
  await change('p', onTheWay);
  await createProgramme(testProgramme('q', 'Жоғалған қолжазба'));
  await binProgramme('q', true);
  await flush();
});
afterEach(() => {
  mounted?.unmount();
  location.hash = '';
});

const open = async () => {
  mounted = await mount(<SearchPage />);
};
const type = (words: string) => page.getByRole('searchbox', { name: texts.label }).fill(words);
/** Table, address and marked words of each hit. */
const hits = () =>
  [...document.querySelectorAll<HTMLElement>('[data-hit]')].map((hit) => [
    hit.dataset.hit,
    hit.querySelector('a')?.getAttribute('href'),
    [...hit.querySelectorAll('mark')].map((mark) => mark.textContent).join(' '),
  ]);

const way = '#/programmes/p/way';
/** Typed with a Russian keyboard; the table, where it leads, and the word as it is written. */
const everywhere = [
  ['ушкыш', 'programmes', '#/programmes/p/details', 'Ұшқыштар'],
  ['оркениет', 'sections', '#/programmes/p/assessment', 'Өркениеттің'],
  ['казынашы', 'glossaryTerms', '#/programmes/p/glossary', 'Қазынашылық'],
  ['гимарат', 'aims', '#/programmes/p/aims', 'Ғимаратты'],
  ['ауездилик', 'curriculumRows', '#/programmes/p/structure', 'Әуезділік'],
  ['ундестик', 'literatureEntries', '#/programmes/p/literature', 'Үндестік'],
  ['окилеттили', 'officialDocuments', `${way}/papers`, 'өкілеттілігі'],
  ['кундылыгы', 'remarks', `${way}/discussion`, 'құндылығы'],
  ['тусиникте', 'reworkTasks', `${way}/conclusion`, 'Түсініктеме'],
  ['ористет', 'analysedActs', `${way}/analysis`, 'Өрістету'],
  ['сухбат', 'researches', `${way}/analysis`, 'Сұхбаттасу'],
  ['озгешелик', 'reviews', `${way}/review`, 'Өзгешеліктер'],
  ['кушейтил', 'analysedActs', `${way}/review`, 'Күшейтілген'],
  ['кидирис', 'workflowSteps', `${way}/overview`, 'Кідірістің'],
] as const;

test('a word of every table is found without Kazakh letters, marked, and leads to where it is written', async () => {
  await open();
  for (const [typed, ...found] of everywhere) {
    await type(typed);
    await expect.poll(hits, { timeout: 10_000 }).toEqual([found]);
  }
});

test('a result names its programme and its section, and a press goes there', async () => {
  await open();
  await type('өркениет');
  const link = page.getByRole('list', { name: texts.texts }).getByRole('link');
  await expect.element(link).toMatchTextContent(title);
  await link.click();
  await expect.poll(() => location.hash).toBe('#/programmes/p/assessment');
});

test('nothing is searched before a word is typed; what is in the bin is not found, and that is said', async () => {
  await open();
  await expect.element(page.getByText(texts.explanation)).toBeVisible();
  await type('қолжазба');
  await expect.element(page.getByText(texts.nothing)).toBeVisible();
  expect(hits()).toEqual([]);
  await type('');
  await expect.element(page.getByText(texts.explanation)).toBeVisible();
});

test('what is written while the search is open is found at once', async () => {
  await open();
  await type('шұғыла');
  await expect.element(page.getByText(texts.nothing)).toBeVisible();
  await change('p', [{ table: 'remarks', kind: 'update', id: 'r', fields: { answer: 'Шұғылалы жауап' } }]);
  await expect.poll(hits).toEqual([['remarks', `${way}/discussion`, 'Шұғылалы']]);
});

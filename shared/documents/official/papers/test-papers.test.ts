import { expect, test } from 'vitest';
import type { DrawnQuestion } from '#shared/model/course/test.ts';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import type { Block, PageDocument, ParagraphBlock, TableBlock } from '../../document-model.ts';
import { layoutPaper } from '../render-paper.ts';
import { testAnswerSheets } from './test-answer-sheets.ts';
import { testKey } from './test-key.ts';
import { testVariants } from './test-papers.ts';

const nothing = { kk: '', ru: '' };
const frame = {
  organisation: {
    ...{ id: 'o', profile: 'O10' as const, name: { kk: 'Орталық', ru: 'Центр' }, shortName: nothing },
    director: { name: '', post: nothing },
    letterhead: { superior: nothing, address: nothing, phone: '', email: '', website: '', bin: '' },
    ...{ city: nothing, documents: defaultDocumentSettings },
  },
  ...{ language: 'kk' as const, number: '', date: null, texts: {}, signatories: [], createdAt: '2027-02-12' },
};
const question = (variant: number, at: number): DrawnQuestion => ({
  ...{ questionId: `q${at}`, text: `${at}-сұрақ?`, rightAnswerId: `${(at + variant) % 3}` },
  answers: [0, 1, 2].map((id) => ({ id: `${id}`, text: `${at}-сұрақтың ${id}-жауабы` })),
});
const variants = (count: number) =>
  Array.from({ length: count }, (_, variant) =>
    Array.from({ length: 20 }, (__, at) => question(variant, at)),
  );
const data = (count: number) => ({
  programme: { title: { kk: 'Музыка', ru: '' }, hours: 80, studyForm: 'fullTime' as const },
  ...{ intake: { number: 2 }, group: { name: '1-топ' }, test: { variants: variants(count), minutes: 40 } },
  rules: scoreRulesOn('2027-02-12'),
});

const textOf = ({ inlines, list }: ParagraphBlock) =>
  (list?.mark ? `${list.mark} ` : '') +
  inlines.map((one) => ('text' in one ? one.text.replaceAll('\u00a0', ' ') : '')).join('');
const isParagraph = (block: Block): block is ParagraphBlock => block.kind === 'paragraph';
const isTable = (block: Block): block is TableBlock => block.kind === 'table';
const cellsOf = ({ rows }: TableBlock) =>
  rows.map((row) => row.map(({ blocks }) => blocks.map(textOf).join('')));

test('O10-20, O10-28: each variant begins on its own page; a question is not parted from its answers', () => {
  const paragraphs = testVariants(data(2), frame).document.blocks.filter(isParagraph);
  expect(paragraphs.filter(({ pageBreakBefore }) => pageBreakBefore)).toHaveLength(1);
  const items = paragraphs.filter(({ role }) => role === 'listItem');
  expect(items.slice(0, 5).map((one) => [textOf(one), one.keepNext])).toEqual([
    ['1. 0-сұрақ?', true],
    ['A) 0-сұрақтың 0-жауабы', true],
    ['B) 0-сұрақтың 1-жауабы', true],
    ['C) 0-сұрақтың 2-жауабы', false],
    ['2. 1-сұрақ?', true],
  ]);
  expect(items).toHaveLength(2 * 20 * 4);
});

test('O10-29: the paper says how many points an answer brings and where the threshold is', () => {
  const words = testVariants(data(1), frame).document.blocks.filter(isParagraph).map(textOf).join('\n');
  expect(words).toMatch(/20.*2.балл.*20.балл.*40.минут/su);
});

test('O10-28: the key names for each variant the letter under which the right answer is printed', () => {
  const tables = testKey(data(9), frame).document.blocks.filter(isTable);
  expect(tables.map(({ widths }) => widths.length)).toEqual([9, 2]);
  const [first, second] = tables.map(cellsOf);
  expect(first?.slice(0, 4).map((row) => row.slice(0, 4))).toEqual([
    ['Сұрақ', '№ 1 нұсқа', '№ 2 нұсқа', '№ 3 нұсқа'],
    ['1', 'A', 'B', 'C'],
    ['2', 'B', 'C', 'A'],
    ['3', 'C', 'A', 'B'],
  ]);
  expect(second?.[0]).toEqual(['Сұрақ', '№ 9 нұсқа']);
  expect(first).toHaveLength(21);
});

const pagesOf = (document: PageDocument) =>
  layoutPaper(document, defaultDocumentSettings).laidOut.pages.length;

test('O10-28: each trainee has a sheet with name and variant, and none is parted by the end of a page', () => {
  const trainees = Array.from({ length: 5 }, (_, at) => ({ name: `Тыңдаушы ${at}`, variant: at % 2 }));
  const { document } = testAnswerSheets({ ...data(2), trainees }, frame);
  const words = document.blocks.filter(isParagraph).map(textOf);
  expect(words.filter((line) => /^(?:Тыңдаушы|Нұсқа): /u.test(line))).toEqual(
    trainees.flatMap(({ name, variant }) => [`Тыңдаушы: ${name}`, `Нұсқа: ${variant + 1}`]),
  );
  const [table] = document.blocks.filter(isTable);
  expect(table && cellsOf(table).filter((_, row) => row % 2 === 0)).toEqual([
    ['Сұрақ', ...Array.from({ length: 10 }, (_, at) => String(at + 1))],
    ['Сұрақ', ...Array.from({ length: 10 }, (_, at) => String(at + 11))],
  ]);
  expect(pagesOf(document)).toBe(3);
});

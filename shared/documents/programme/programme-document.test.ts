import { describe, expect, it } from 'vitest';
import { type ProgrammeContent, sectionKeys } from '#shared/model/programme.ts';
import type { RichBlock } from '#shared/model/rich-text.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { smallProgramme } from '../../../test/render/fixtures/small-programme.ts';
import type { Block, PageDocument, ParagraphBlock, TableBlock } from '../document-model.ts';
import { programmeDocument } from './programme-document.ts';

const textOf = ({ inlines, list }: ParagraphBlock): string =>
  (list?.mark ? `${list.mark} ` : '') +
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : `<${inline.kind}>`)).join('');
const paragraphs = (blocks: readonly Block[], role: ParagraphBlock['role']): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === role ? [textOf(block)] : []));
const tables = ({ blocks }: PageDocument): TableBlock[] => blocks.filter((block) => block.kind === 'table');
const cells = (table: TableBlock | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.map(({ blocks }) => blocks.map(textOf).join('\n')));
const withBody = (...content: RichBlock[]): ProgrammeContent => {
  const programme = smallProgramme();
  for (const section of programme.sections)
    section.body = { type: 'doc', content: section.key === 'topic' ? content : [] };
  return programme;
};
const line = (text: string): RichBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const oneCell: RichBlock = {
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }],
};

describe('the document of a programme', () => {
  it.each(['kk', 'ru'] as const)('O10-7: has exactly the ten sections in their order (%s)', (language) => {
    const content = smallProgramme(language);
    content.sections.reverse();
    expect(paragraphs(programmeDocument(content).blocks, 'heading1')).toEqual(
      sectionKeys.map((key, index) => `${index + 1}. ${sectionName(key, language)}`),
    );
  });

  it('O10-7: has the ten sections even where nothing is written yet', () => {
    const content = {
      ...smallProgramme(),
      sections: [],
      glossary: [],
      aims: [],
      curriculum: [],
      literature: [],
    };
    const document = programmeDocument(content);
    expect(paragraphs(document.blocks, 'heading1')).toHaveLength(10);
    expect(tables(document)).toEqual([]);
  });

  it('lists every section and second-level heading in the contents, each with its page', () => {
    const { blocks } = programmeDocument(smallProgramme());
    const headings = blocks.filter((block) => block.kind === 'paragraph' && /^heading[12]$/.test(block.role));
    expect(paragraphs(blocks, 'contents')).toEqual(
      headings.map((block) => `${block.kind === 'paragraph' ? textOf(block) : ''}<pageOf>`),
    );
  });

  it('O10-8: shows which task or goal and which topics each outcome depends on', () => {
    const table = cells(tables(programmeDocument(smallProgramme())).at(-1));
    expect(table.slice(1)).toEqual([
      ['1', 'мақсат қоя алады;', '1-міндет, мақсат', '1.1, 1.2'],
      ['2', 'бағалау құралын таңдай алады.', '–', '–'],
    ]);
  });

  it('O10-8: sums the hours of topics in modules and in all, and leaves out kinds without hours', () => {
    const document = programmeDocument(smallProgramme());
    const curriculum = cells(tables(document).at(-2));
    expect(curriculum).toEqual([
      ['№', 'Модуль, тақырып', 'Сабақ нысаны', 'Барлығы', 'Оның ішінде, академиялық сағат'],
      ['Д', 'П', 'Т', 'Б'],
      ['1', '1-модуль. Жоспарлау', '11', '1,5', '9,5', '–', '–'],
      ['1.1', 'Мақсат қою', 'дәріс', '5,5', '1,5', '4', '–', '–'],
      ['1.2', 'Кезеңдер', 'практикалық сабақ', '5,5', '–', '5,5', '–', '–'],
      ['2', '2-модуль. Бағалау', '10', '–', '–', '8', '2'],
      ['2.1', 'Критерийлер', 'тренинг', '10', '–', '–', '8', '2'],
      ['Барлығы', '21', '1,5', '9,5', '8', '2'],
    ]);
    expect(paragraphs(document.blocks, 'plain')).toContain(
      'Ескертпе: Д – дәріс, П – практикалық сабақ, Т – тренинг, Б – бақылау.',
    );
  });

  it('numbers literature in one row, main list first, and citations by it', () => {
    const { blocks } = programmeDocument(smallProgramme());
    const items = paragraphs(blocks, 'listItem');
    expect(items.slice(-3)).toEqual([
      '1. Үлгібаев Ә. Сабақты жоспарлау. – Астана, 2025.',
      '2. Мысалова Қ. Бағалау. – Алматы, 2024. URL: https://ulgi.example/',
      '3. Lesson planning. – London: Example, 2024. URL: https://example.org/a b',
    ]);
    const body = paragraphs(blocks, 'body').join('\n');
    expect(body).toContain('дерек [2, 15 б.], жоғалған [?]');
    expect(paragraphs(programmeDocument(smallProgramme('ru')).blocks, 'body').join('\n')).toContain(
      '[2, с. 15]',
    );
  });

  it('marks lists by their depth and keeps the further paragraphs of an item without a mark', () => {
    expect(paragraphs(programmeDocument(smallProgramme()).blocks, 'listItem').slice(0, 6)).toEqual([
      '3) үшінші тармақ',
      'а) ішкі тармақ',
      'сол тармақтың екінші абзацы',
      '4) төртінші тармақ',
      '– сызықшамен',
      '• нүктемен',
    ]);
  });

  it('numbers all tables in one row, and the references in the text follow', () => {
    const document = programmeDocument(smallProgramme());
    expect(paragraphs(document.blocks, 'caption')).toEqual([
      '1-кесте. Үлгі кесте',
      '2-кесте. Бағдарламада қолданылатын терминдер',
      '3-кесте. Бағдарламаның оқу жоспары',
      '4-кесте. Күтілетін нәтижелердің мақсатпен, міндеттермен және тақырыптармен байланысы',
    ]);
    expect(paragraphs(document.blocks, 'body')).toContain('1-кестеде көрсетілгендей, нәтиже жақсарды.');
  });

  it('gives a table without a caption its number alone, and leaves a doubled number in the text as it is', () => {
    const content = withBody(
      oneCell,
      line('Кесте 7 – Бірінші'),
      oneCell,
      line('7-кесте'),
      oneCell,
      line('7-кестені қараңыз.'),
    );
    const { blocks } = programmeDocument({ ...content, glossary: [], aims: [], curriculum: [] });
    expect(paragraphs(blocks, 'caption')).toEqual(['1-кесте', '2-кесте. Бірінші', '3-кесте']);
    expect(paragraphs(blocks, 'body')).toContain('7-кестені қараңыз.');
  });

  it('follows references in Russian too', () => {
    const content = withBody(line('Таблица 5. Итоги'), oneCell, line('См. таблицу 5 и табл. 9.'));
    content.programme.language = 'ru';
    const { blocks } = programmeDocument({ ...content, glossary: [], aims: [], curriculum: [] });
    expect(paragraphs(blocks, 'caption')).toEqual(['Таблица 1. Итоги']);
    expect(paragraphs(blocks, 'body')).toContain('См. таблицу 1 и табл. 9.');
  });

  it('prints the approval stamp with an empty date, which the order of approval fills in', () => {
    const stamp = (content: ProgrammeContent) =>
      paragraphs(programmeDocument(content).titlePage ?? [], 'stamp');
    const draft = smallProgramme();
    expect(stamp(draft)).toEqual([
      'БЕКІТЕМІН',
      'Директор',
      '____________ Қ. Ә. Үлгібаева',
      '«____» ______________ 20___ ж.',
    ]);
  });

  it('names organisation, title, audience, hours and form on the title page, city and year at its foot', () => {
    const { titlePage, titlePageFoot } = programmeDocument(smallProgramme('ru'));
    expect(paragraphs(titlePage ?? [], 'centred')).toEqual([
      'Министерство просвещения Республики Казахстан',
      'Центр повышения квалификации «Өлшем»',
      'Слушатели: Педагоги дополнительного образования',
      'Объём: 21\u00a0академический час',
      'Форма обучения: смешанная',
    ]);
    expect(paragraphs(titlePage ?? [], 'title').at(-1)).toBe('«Планирование современного урока»');
    expect((titlePageFoot ?? []).map(textOf)).toEqual(['Астана, 2026 год']);
  });

  it('O10-10: scales tables of the author to the text width and keeps their merged cells', () => {
    const [table] = tables(programmeDocument(smallProgramme()));
    expect(table?.widths.reduce((sum, width) => sum + width, 0)).toBe(9639);
    expect(table?.headerRows).toBe(2);
    expect(table?.rows.map((row) => row.map(({ columns = 1, rows = 1 }) => `${columns}x${rows}`))).toEqual([
      ['1x2', '2x1'],
      ['1x1', '1x1'],
      ['1x2', '1x1', '1x1'],
      ['1x1', '1x1'],
    ]);
  });

  it('says the same in the same words every time', () => {
    expect(programmeDocument(smallProgramme())).toEqual(programmeDocument(smallProgramme()));
  });
});

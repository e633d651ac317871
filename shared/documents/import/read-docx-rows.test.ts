import { describe, expect, it } from 'vitest';
import { plainText } from '#shared/model/rich-text.ts';
import { cell, heading, item, para, row, run, table } from './docx-fixture.ts';
import { note, read } from './read-fixture.ts';

describe('rows of the programme', () => {
  it('O10-8: the glossary is read from a table', () => {
    const imported = read(
      heading('Глоссарий') +
        table(
          row('№', 'Термин', 'Анықтамасы'),
          row('1', 'Рефлексия', 'өз ісін талдау'),
          row('2', 'STEM', 'ықпал'),
        ),
    );
    expect(imported.glossary).toEqual([
      { term: 'Рефлексия', definition: 'өз ісін талдау' },
      { term: 'STEM', definition: 'ықпал' },
    ]);
    expect(imported.sections).toEqual([]);
  });

  it('O10-8: the glossary is read from lines, and what is no term stays text', () => {
    const imported = read(
      heading('Глоссарий') +
        para('Бағдарламада мынадай терминдер қолданылады:') +
        para('1. Рефлексия – талдау') +
        para('STEM - ықпал'),
    );
    expect(imported.glossary.map(({ term }) => term)).toEqual(['Рефлексия', 'STEM']);
    expect(imported.sections[0]?.content.map(plainText)).toEqual([
      'Бағдарламада мынадай терминдер қолданылады:',
    ]);
  });

  it('O10-8: goals, tasks and outcomes are read from what stands under their names', () => {
    const imported = read(
      heading('Бағдарламаның мақсаты, міндеттері және күтілетін нәтижелері') +
        para('Бағдарламаның мақсаты: құзыреттілікті дамыту.') +
        para(run('Міндеттері', '<w:b/>')) +
        para('1) таныстыру;') +
        para('2) үйрету.') +
        heading('Күтілетін нәтижелер', 2) +
        para('Курс соңында тыңдаушылар:') +
        item('біледі', 1) +
        item('қолданады', 1) +
        para('Тәжірибелік маңызы зор.'),
    );
    expect(imported.aims).toEqual([
      { kind: 'goal', text: 'құзыреттілікті дамыту.', serves: [] },
      { kind: 'task', text: 'таныстыру', serves: [0] },
      { kind: 'task', text: 'үйрету.', serves: [0] },
      { kind: 'outcome', text: 'біледі', serves: [] },
      { kind: 'outcome', text: 'қолданады', serves: [] },
    ]);
    expect(imported.sections[0]?.content.map(plainText)).toEqual([
      'Курс соңында тыңдаушылар:',
      'Тәжірибелік маңызы зор.',
    ]);
  });

  const plan = (head: string) =>
    heading('Бағдарламаның құрылымы мен мазмұны') +
    para('Оқу жоспары') +
    table(
      head,
      row('1', cell('1-модуль. Негіздер', '<w:gridSpan w:val="2"/>'), '4', '2,5', '1,5'),
      row('1.1', 'Кіріспе', 'дәріс', '2', '2', '–'),
      row('1.2', 'Тәжірибе', 'топтық жұмыс', '2', '0,5', '1,5'),
      row('', 'Барлығы', '', '4', '2,5', '1,5'),
    );
  it('O10-8: the curriculum is read with modules, topics, forms and hours by kind', () => {
    const imported = read(
      plan(row('№', 'Модуль, тақырып', 'Сабақ нысаны', 'Барлығы', 'Дәріс', 'Практикалық сабақ')),
    );
    const none = { lecture: 0, practice: 0, training: 0, selfStudy: 0, control: 0 };
    expect(imported.curriculum).toEqual([
      { kind: 'module', title: 'Негіздер', form: '', hours: none, outcomes: [] },
      { kind: 'topic', title: 'Кіріспе', form: 'дәріс', hours: { ...none, lecture: 2 }, outcomes: [] },
      {
        kind: 'topic',
        title: 'Тәжірибе',
        form: 'топтық жұмыс',
        hours: { ...none, lecture: 0.5, practice: 1.5 },
        outcomes: [],
      },
    ]);
    expect(imported.sections).toEqual([]);
  });

  it('hours without kinds of lesson are kept, and the person is told to check', () => {
    const imported = read(
      heading('Структура и содержание программы') +
        table(row('№', 'Тема', 'Количество часов'), row('1', 'Введение', '6'), row('2', 'Практикум', '10')),
    );
    expect(imported.curriculum.map(({ title, hours }) => [title, hours.practice])).toEqual([
      ['Введение', 6],
      ['Практикум', 10],
    ]);
    expect(imported.report.notes).toContainEqual(note('hoursKindGuessed', 2));
  });

  it('a table that is no curriculum stays a table', () => {
    const imported = read(
      heading('Бағдарламаның құрылымы мен мазмұны') +
        table(row('Кезең', 'Сипаты'), row('Бірінші', 'Дайындық')),
    );
    expect(imported.curriculum).toEqual([]);
    expect(imported.sections[0]?.content[0]?.type).toBe('table');
  });

  it('O10-8: literature is read with list, year, origin and link; references in the text become citations', () => {
    const imported = read(
      heading('Жалпы ережелер') +
        para('Дәлел бар [2], [1, 15 б.], [9].') +
        heading('Негізгі және қосымша әдебиеттер тізімі') +
        para(run('Негізгі әдебиеттер', '<w:b/>')) +
        para('1. Мысалов Б. Педагогика. – Алматы: Рауан, 2023. – 210 б.') +
        para('2. Hattie J. Visible Learning. – London: Routledge, 2009. URL: https://example.org/a.') +
        para('Қосымша әдебиеттер') +
        para('3. ҚР Білім туралы заңы (жүгінген күні: 10.01.2026). 2007'),
    );
    expect(imported.literature).toEqual([
      {
        list: 'main',
        text: 'Мысалов Б. Педагогика. – Алматы: Рауан, 2023. – 210 б.',
        year: 2023,
        origin: 'domestic',
        link: '',
      },
      {
        list: 'main',
        text: 'Hattie J. Visible Learning. – London: Routledge, 2009. URL: https://example.org/a.',
        year: 2009,
        origin: 'foreign',
        link: 'https://example.org/a',
      },
      {
        list: 'additional',
        text: 'ҚР Білім туралы заңы (жүгінген күні: 10.01.2026). 2007',
        year: 2007,
        origin: 'domestic',
        link: '',
      },
    ]);
    const [first] = imported.sections[0]?.content ?? [];
    expect(first).toMatchObject({
      content: [
        { text: 'Дәлел бар ' },
        { type: 'citation', attrs: { entryId: '1' } },
        { text: ', ' },
        { type: 'citation', attrs: { entryId: '0', page: '15' } },
        { text: ', [9].' },
      ],
    });
  });

  it('an appendix behind the literature stays text', () => {
    const imported = read(
      heading('Әдебиеттер тізімі') +
        para('1. Мысалов Б. Кітап. – Астана, 2024.') +
        heading('1-қосымша') +
        para('Сауалнама үлгісі, 2024 жыл.'),
    );
    expect(imported.literature).toHaveLength(1);
    expect(imported.sections[0]?.content.map(plainText)).toEqual([
      '1-қосымша',
      'Сауалнама үлгісі, 2024 жыл.',
    ]);
  });
});

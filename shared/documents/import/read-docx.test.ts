import { describe, expect, it } from 'vitest';
import { plainText, richTextSchema } from '#shared/model/rich-text.ts';
import type { FixtureParts } from './docx-fixture.ts';
import {
  cell,
  documentRelation,
  documentRelations,
  externalRelation,
  heading,
  item,
  makeDocx,
  para,
  row,
  run,
  table,
  wordXml,
} from './docx-fixture.ts';
import { readDocx } from './read-docx.ts';

function read(body: string, parts: FixtureParts = {}) {
  const outcome = readDocx(makeDocx(body, parts));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  for (const { content } of outcome.value.sections) richTextSchema.parse({ type: 'doc', content });
  return outcome.value;
}
/** The blocks of «Жалпы ережелер» with this text in it. */
const general = (body: string, parts?: FixtureParts) => {
  const imported = read(heading('Жалпы ережелер') + body, parts);
  return { ...imported, blocks: imported.sections[0]?.content ?? [] };
};
const note = (code: string, count: number) => expect.objectContaining({ code, count });

describe('sections are found by their headings', () => {
  const kazakh = [
    '1. Жалпы ережелер',
    'ГЛОССАРИЙ',
    '3) Бағдарлама тақырыбы',
    'Бағдарламаның мақсаты, міндеттері және күтілетін нәтижелері',
    '5-бөлім. Бағдарламаның құрылымы мен мазмұны',
    'VI. Оқу процесін ұйымдастыру',
    'Оқу-әдістемелік қамтамасыз ету',
    'Оқыту нәтижелерін бағалау:',
    '«Курстан кейінгі қолдау»',
    'Негiзгi және қосымша әдебиеттер тiзiмi',
  ];
  const russian = [
    'Раздел 1. Общие положения',
    'Глоссарий',
    'Тематика Программы',
    'Цель, задачи и ожидаемые результаты Программы',
    'Структура и содержание Программы',
    'Организация учебного процесса',
    'Учебно-методическое обеспечение Программы',
    'Оценивание результатов обучения',
    'Посткурсовое сопровождение',
    'Список основной и дополнительной литературы',
  ];
  const looks: [string, (text: string) => string][] = [
    ['heading styles', (text) => heading(text)],
    ['a style based on a heading', (text) => para(text, '<w:pStyle w:val="Ten"/>')],
    ['an outline level', (text) => para(text, '<w:outlineLvl w:val="0"/>')],
    ['bold paragraphs', (text) => para(run(text, '<w:b/>'))],
    ['plain short paragraphs', (text) => para(text)],
  ];
  it.each(looks)('O10-7, O10-8: by %s, in Kazakh, in the spellings of both clauses', (_look, write) => {
    const imported = read(kazakh.map((name) => write(name) + para('Мәтін.')).join(''));
    expect(imported.report.missing).toEqual([]);
    expect(imported.language).toBe('kk');
  });

  it('O10-7: in Russian', () => {
    const imported = read(russian.map((name) => heading(name) + para('Текст.')).join(''));
    expect(imported.report.missing).toEqual([]);
    expect(imported.language).toBe('ru');
  });

  it('names what is missing, and keeps the text of what is there in any order', () => {
    const imported = read(
      heading('Оқу нәтижелерін бағалау') + para('Бағалау.') + heading('Жалпы ережелер') + para('Ереже.'),
    );
    expect(imported.report.found).toEqual(['assessment', 'generalProvisions']);
    expect(imported.report.missing).toHaveLength(8);
    expect(imported.sections.map(({ key, content }) => [key, content.map(plainText)])).toEqual([
      ['generalProvisions', ['Ереже.']],
      ['assessment', ['Бағалау.']],
    ]);
  });

  it('an enumeration of the sections in the text is not taken for their headings', () => {
    const imported = read(
      heading('Жалпы ережелер') +
        para('Бағдарлама мынадай бөлімдерді қамтиды:') +
        para('глоссарий') +
        heading('Глоссарий') +
        para('Оқу – білім алу.'),
    );
    expect(imported.sections[0]?.content.map(plainText)).toEqual([
      'Бағдарлама мынадай бөлімдерді қамтиды:',
      'глоссарий',
    ]);
    expect(imported.glossary).toEqual([{ term: 'Оқу', definition: 'білім алу.' }]);
  });

  it('text without a single known heading goes to the general provisions, and the person is told', () => {
    const imported = read(para('Кіріспе') + para('Мәтін.'));
    expect(imported.sections).toMatchObject([{ key: 'generalProvisions', content: [{}, {}] }]);
    expect(imported.report.notes).toContainEqual(note('movedToGeneralProvisions', 2));
  });

  it('nothing of the text is lost: every word of a long document is somewhere', () => {
    const words = Array.from({ length: 300 }, (_, index) => `сөз${index}`);
    const body = words.map(
      (word, index) => (index % 30 === 7 ? heading(kazakh[(index - 7) / 30] ?? '') : '') + para(`${word}.`),
    );
    const text = JSON.stringify(read(body.join('')));
    for (const word of words) expect(text).toContain(`${word}`);
  });
});

describe('the title page', () => {
  const page =
    para('«Үлгі» орталығы', '<w:jc w:val="center"/>') +
    para('БЕКІТЕМІН', '<w:jc w:val="right"/>') +
    para('«09» қаңтар 2025 ж.', '<w:jc w:val="right"/>') +
    para(run('«Цифрлық «сауаттылық» негіздері»', '<w:b/>'), '<w:jc w:val="center"/>') +
    para('Көлемі: 72 академиялық сағат') +
    para('Тыңдаушылар: бастауыш сынып мұғалімдері') +
    para('Оқыту нысаны: қашықтан') +
    para('Құрастырушылар:') +
    para('А. Б. Мысалов') +
    para('Астана, 2026 жыл') +
    para('<w:r><w:br w:type="page"/></w:r>');

  it('gives title, hours, year, audience, form and authors', () => {
    expect(read(page + heading('Жалпы ережелер') + para('Мәтін'))).toMatchObject({
      title: 'Цифрлық «сауаттылық» негіздері',
      hours: 72,
      year: 2026,
      audience: 'бастауыш сынып мұғалімдері',
      studyForm: 'distance',
      authors: 'А. Б. Мысалов',
      titlePage: expect.arrayContaining(['БЕКІТЕМІН']),
    });
  });

  it('an introduction behind it is kept as text', () => {
    const imported = read(page + para('Кіріспе сөз.') + heading('Жалпы ережелер') + para('Мәтін'));
    expect(imported.sections[0]?.content.map(plainText)).toEqual(['Кіріспе сөз.', 'Мәтін']);
    expect(imported.report.notes).toContainEqual(note('movedToGeneralProvisions', 1));
  });

  it('contents are left out, and the person is told', () => {
    const field = (inner: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${inner}`;
    const imported = read(
      page +
        para('Мазмұны') +
        para(field(run('Жалпы ережелер 3'))) +
        para(`${run('Глоссарий 4')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
        heading('Жалпы ережелер') +
        para('Мәтін'),
    );
    expect(imported.sections.map(({ content }) => content.map(plainText))).toEqual([['Мәтін']]);
    expect(imported.report.notes).toContainEqual(note('contentsDropped', 1));
  });
});

describe('without page breaks', () => {
  it('contents that were typed are left out, and what stands behind them is text', () => {
    const imported = read(
      para('«Цифрлық сауаттылық негіздері»') +
        para('МАЗМҰНЫ') +
        para('1. Жалпы ережелер ..... 3') +
        para('2. Глоссарий 5') +
        para('Кіріспе сөз.') +
        para('1. Жалпы ережелер') +
        para('Мәтін 7'),
    );
    expect(imported.title).toBe('Цифрлық сауаттылық негіздері');
    expect(imported.sections.map(({ content }) => content.map(plainText))).toEqual([
      ['Кіріспе сөз.', 'Мәтін 7'],
    ]);
    expect(imported.report.notes).toContainEqual(note('contentsDropped', 1));
  });

  it('a sentence behind the lines of the title page is text, not title page', () => {
    const sentence = `${'Бағдарлама өзекті мәселелерді қамтиды және '.repeat(3)}дамытады.`;
    const imported = read(para('Бағдарлама') + para(sentence) + para('Жалпы ережелер') + para('Мәтін'));
    expect(imported.titlePage).toEqual(['Бағдарлама']);
    expect(imported.sections[0]?.content.map(plainText)).toEqual([sentence, 'Мәтін']);
  });
});

describe('text', () => {
  it('keeps bold, italic, underline, sub- and superscript, breaks and safe links', () => {
    const { blocks, report } = general(
      para(
        `${run('қалың', '<w:b/>')}${run(' көлбеу', '<w:i/>')}${run('асты', '<w:u w:val="single"/>')}${run('2', '<w:vertAlign w:val="superscript"/>')}` +
          `${run('жай', '<w:b w:val="0"/>')}<w:r><w:br/></w:r><w:hyperlink r:id="h1">${run('сайт')}</w:hyperlink>` +
          `<w:hyperlink r:id="h2">${run('қауіпті')}</w:hyperlink>`,
      ),
      {
        'word/_rels/document.xml.rels': documentRelations(
          externalRelation('h1', 'hyperlink', 'https://adilet.zan.kz/') +
            externalRelation('h2', 'hyperlink', 'javascript:a()'),
        ),
      },
    );
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'қалың', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' көлбеу', marks: [{ type: 'italic' }] },
          { type: 'text', text: 'асты', marks: [{ type: 'underline' }] },
          { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
          { type: 'text', text: 'жай' },
          { type: 'hardBreak' },
          {
            type: 'text',
            text: 'сайт',
            marks: [{ type: 'link', attrs: { href: 'https://adilet.zan.kz/' } }],
          },
          { type: 'text', text: 'қауіпті' },
        ],
      },
    ]);
    expect(report.notes).toEqual([note('unsafeLinksDropped', 1)]);
  });

  it('joins runs, cleans them and mends look-alikes in words that Word cut in pieces', () => {
    const { blocks, report } = general(para(run('ж') + run('əне бi') + run('лiм\u00AD\u202E')));
    expect(blocks).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'және білім' }] }]);
    expect(report.notes).toEqual([
      { code: 'lookAlikesMended', count: 3, params: { words: 'және, білім' } },
      note('charactersRemoved', 2),
    ]);
  });

  it('keeps insertions and drops deletions of tracked changes, and says so', () => {
    const { blocks, report } = general(
      para(
        `${run('Бар ')}<w:ins>${run('қосылды')}</w:ins><w:del><w:r><w:delText>өшірілді</w:delText></w:r></w:del>`,
      ),
    );
    expect(blocks.map(plainText)).toEqual(['Бар қосылды']);
    expect(report.notes).toEqual([note('deletionsDropped', 1), note('insertionsKept', 1)]);
  });

  it('keeps the results of fields, with the address of a link field', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const { blocks } = general(
      para(
        `${mark('begin')}<w:r><w:instrText>HYPERLINK "https://a.kz/"</w:instrText></w:r>${mark('separate')}${run('сайт')}${mark('end')}${run(' және ')}<w:fldSimple w:instr="REF x">${run('5-кесте')}</w:fldSimple>`,
      ) +
        para(`${mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>`) +
        para('Жоғалмады'),
    );
    expect(blocks.map(plainText)).toEqual(['сайт және 5-кесте', 'Жоғалмады']);
    expect(JSON.stringify(blocks)).toContain('https://a.kz/');
  });

  it('reads through content controls, smart tags and alternate content', () => {
    const { blocks } = general(
      `<w:sdt><w:sdtContent>${para(`<w:smartTag>${run('бір')}</w:smartTag>`)}</w:sdtContent></w:sdt>` +
        para(
          `<mc:AlternateContent><mc:Choice Requires="a">${run('екі')}</mc:Choice><mc:Fallback>${run('жоқ')}</mc:Fallback></mc:AlternateContent>`,
        ),
    );
    expect(blocks.map(plainText)).toEqual(['бір', 'екі']);
  });

  it('puts the text of a text box behind its paragraph once, and counts pictures', () => {
    const box = `<w:txbxContent>${para('қорапта')}</w:txbxContent>`;
    const { blocks, report } = general(
      para(
        `${run('алдында')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
          '<w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:object/></w:r>',
      ),
    );
    expect(blocks.map(plainText)).toEqual(['алдында', 'қорапта']);
    expect(report.notes).toEqual([
      note('imagesDropped', 1),
      note('objectsDropped', 1),
      note('textBoxesMoved', 1),
    ]);
  });

  it('leaves hidden text and comments out, and says so', () => {
    const { blocks, report } = general(para(run('көрінеді') + run('жасырын', '<w:vanish/>')), {
      'word/_rels/document.xml.rels': documentRelations(documentRelation('c', 'comments', 'comments.xml')),
      'word/comments.xml': wordXml('comments', '<w:comment w:id="0"/><w:comment w:id="1"/>'),
    });
    expect(blocks.map(plainText)).toEqual(['көрінеді']);
    expect(report.notes).toEqual([note('commentsDropped', 2), note('hiddenTextDropped', 1)]);
  });

  it('keeps footnotes and endnotes where their marks stand', () => {
    const { blocks } = general(
      para(
        `${run('Мәтін')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
      ),
      {
        'word/_rels/document.xml.rels': documentRelations(
          documentRelation('f', 'footnotes', 'footnotes.xml') +
            documentRelation('e', 'endnotes', '/word/endnotes.xml'),
        ),
        'word/footnotes.xml': wordXml(
          'footnotes',
          `<w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2">${para(`<w:r><w:footnoteRef/></w:r>${run(' Бiрiншi ескерту')}`)}</w:footnote>`,
        ),
        'word/endnotes.xml': wordXml('endnotes', `<w:endnote w:id="1">${para('Соңғы')}</w:endnote>`),
      },
    );
    expect(blocks[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Мәтін' },
        { type: 'footnote', attrs: { text: 'Бірінші ескерту' } },
        { type: 'text', text: '.' },
        { type: 'footnote', attrs: { text: 'Соңғы' } },
      ],
    });
  });

  it('text in headers is counted, a page number is not', () => {
    const parts = {
      'word/_rels/document.xml.rels': documentRelations(
        documentRelation('a', 'header', 'header1.xml') + documentRelation('b', 'footer', 'footer1.xml'),
      ),
      'word/header1.xml': wordXml('hdr', para('Орталық атауы')),
      'word/footer1.xml': wordXml('ftr', para('12')),
    };
    expect(general(para('Мәтін'), parts).report.notes).toEqual([note('headersFootersDropped', 1)]);
  });

  it('headings below the section become levels 2 and 3', () => {
    const { blocks } = general(heading('Өзектілігі', 2) + para('Мәтін'));
    expect(blocks[0]).toEqual({
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'Өзектілігі' }],
    });
  });
});

describe('lists and tables', () => {
  it('numbering becomes nested lists that go on counting', () => {
    const { blocks } = general(
      item('бір', 2) + item('ішкі', 2, 1) + item('екі', 2) + para('арасы') + item('үш', 2) + item('нүкте', 1),
    );
    expect(blocks).toMatchObject([
      {
        type: 'orderedList',
        content: [
          { content: [{ type: 'paragraph' }, { type: 'orderedList', content: [{ type: 'listItem' }] }] },
          { content: [{ type: 'paragraph' }] },
        ],
      },
      { type: 'paragraph' },
      { type: 'orderedList', attrs: { start: 3 } },
      { type: 'bulletList' },
    ]);
  });

  it('marks that were typed by hand become lists', () => {
    const { blocks } = general(para('– бір') + para('– екі') + para('1) үш') + para('Жай – мәтін'));
    expect(blocks.map(({ type }) => type)).toEqual(['bulletList', 'paragraph']);
    expect(blocks.map(plainText).join('\n')).not.toMatch(/^–/u);
  });

  it('grid spans and vertical merges become spans; nested tables are flattened and counted', () => {
    const merge = (value: string) => `<w:vMerge${value}/>`;
    const { blocks, report } = general(
      table(
        row(cell('A', '<w:gridSpan w:val="2"/>'), 'B'),
        row(cell('C', merge(' w:val="restart"')), 'D', 'E'),
        row(cell('', merge('')), cell(table(row('F', 'G')) + para('')), 'H'),
      ),
    );
    expect(blocks).toMatchObject([
      {
        type: 'table',
        content: [
          { content: [{ attrs: { colspan: 2, rowspan: 1 } }, {}] },
          { content: [{ attrs: { colspan: 1, rowspan: 2 } }, {}, {}] },
          { content: [{}, {}] },
        ],
      },
    ]);
    expect(blocks.map(plainText).join('|').replaceAll('\n', '|')).toBe('A|B|C|D|E|F|G|H');
    expect(report.notes).toEqual([note('nestedTablesFlattened', 1)]);
  });
});

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

import { describe, expect, it } from 'vitest';
import { plainText } from '#shared/model/rich-text.ts';
import {
  cell,
  documentRelation,
  documentRelations,
  externalRelation,
  heading,
  item,
  para,
  row,
  run,
  table,
  wordXml,
} from './docx-fixture.ts';
import { general, note, read } from './read-fixture.ts';

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

import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { questionFaults } from '#shared/model/course/question-faults.ts';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { readTestBank } from './read-test-bank.ts';

const rules = scoreRulesOn('2027-02-12');
const bytesOf = (text: string) => new TextEncoder().encode(text);
function read(bytes: Uint8Array, name: string) {
  const found = readTestBank(bytes, name);
  return found.ok ? found.value : found.problem.code;
}
const text = (words: string) => read(bytesOf(words), 'test.txt');
/** The faults of each question that was read. */
function codes(questions: ReturnType<typeof read>): string[][] {
  if (typeof questions === 'string') throw new Error(questions);
  return questions.map((one) => questionFaults(one, rules).map(({ code }) => code));
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const docx = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
  });
const run = (words: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
const paragraph = (words: string, look = '', list = '') => `<w:p>${list}${run(words, look)}</w:p>`;
const item = (id: number, level: number) =>
  `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`;

describe('O10-20: questions of a Word document', () => {
  const bold = '<w:b/>';

  test('the right answer is marked by a star, by a plus or by bold letters', () => {
    const body = [
      paragraph('Тақырып: Бағалау'),
      paragraph('1. Сабақ қанша минутқа созылады?'),
      ...['А) 30', '*В) 45', 'С) 60'].map((words) => paragraph(words)),
      paragraph('2) Рубрика деген не?', bold),
      ...['A) тізім', 'B) кесте', 'C) сипаттама +'].map((words) => paragraph(words, bold)),
      paragraph('3. Қайсысы дұрыс?'),
      ...[paragraph('A) бірі'), paragraph('B) екіншісі', bold), paragraph('C) үшіншісі')],
    ].join('');
    expect(read(docx(body), 'сұрақтар.docx')).toEqual([
      {
        line: 2,
        topic: 'Бағалау',
        text: 'Сабақ қанша минутқа созылады?',
        answers: ['30', '45', '60'],
        right: 1,
      },
      {
        line: 6,
        topic: 'Бағалау',
        text: 'Рубрика деген не?',
        answers: ['тізім', 'кесте', 'сипаттама'],
        right: 2,
      },
      {
        line: 10,
        topic: 'Бағалау',
        text: 'Қайсысы дұрыс?',
        answers: ['бірі', 'екіншісі', 'үшіншісі'],
        right: 1,
      },
    ]);
  });

  test('automatic numbers and letters, of which nothing is in the text, are followed', () => {
    const question = (words: string, answers: number) =>
      paragraph(words, '', item(1, 0)) +
      ['бір', 'екі', 'үш'].map((one, at) => paragraph(one, at === 0 ? bold : '', item(answers, 0))).join('');
    const found = read(docx(question('Бірінші?', 2) + question('Екінші?', 3)), 'a.docx');
    expect(found).toMatchObject([
      { text: 'Бірінші?', answers: ['бір', 'екі', 'үш'], right: 0 },
      { text: 'Екінші?', answers: ['бір', 'екі', 'үш'], right: 0 },
    ]);
    const levels = paragraph('Бірінші?', '', item(1, 0)) + paragraph('бір', '', item(1, 1));
    expect(read(docx(levels + levels), 'a.docx')).toMatchObject([{ answers: ['бір'] }, { answers: ['бір'] }]);
  });

  test('a table with a heading is read by its columns; words around it are no questions', () => {
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const table = `<w:tbl>${row('№', 'Сұрақ', 'A', 'B', 'C', 'Дұрыс жауап')}${row('1', 'Неше?', '1', '2', '3', 'C')}</w:tbl>`;
    expect(read(docx(paragraph('Тест сұрақтары') + table), 'a.docx')).toEqual([
      { line: 2, topic: '', text: 'Неше?', answers: ['1', '2', '3'], right: 2 },
    ]);
  });

  test('what was deleted while changes were tracked is not read', () => {
    const deleted = `<w:p><w:del>${run('5. Ескі')}</w:del>${run('1. Жаңа?')}</w:p>`;
    expect(read(docx(deleted + paragraph('A) бір')), 'a.docx')).toMatchObject([{ text: 'Жаңа?' }]);
  });

  test('a document without questions, a damaged and a locked one are told apart', () => {
    expect(read(docx(''), 'a.docx')).toBe('questionsNotFound');
    expect(read(docx(paragraph('1. Бір')).slice(0, 200), 'a.docx')).toBe('docxBroken');
    expect(read(bytesOf('Сұрақ'), 'a.docx')).toBe('docxNotDocx');
  });
});

describe('O10-20: questions of a table', () => {
  test.each([
    ['сұрақ;A;B;C;дұрыс\nНеше?;1;2;3;В\n', 1],
    ['Тақырып,Вопрос,Ответ 1,Ответ 2,Ответ 3,Правильный ответ\nТ,Неше?,1,2,3,3\n', 2],
    ['Question\tOption A\tOption B\tOption C\tCorrect\nНеше?\tбір\tекі\tүш\tБІР\n', 0],
    ['Сұрақ;1-жауап;2-жауап;3-жауап\nНеше?;*1;2;3\n', 0],
    ['Сұрақ;A;B;C;Жауап\nНеше?;1;2;3;D\n', null],
  ])('%j', (csv, right) => {
    expect(read(bytesOf(csv), 'a.csv')).toMatchObject([{ text: 'Неше?', right }]);
  });

  test('a workbook with a title over the heading; rows without a word are left out', () => {
    const rows = [
      ['Тест базасы'],
      [],
      ['№', 'Сұрақ', 'A', 'B', 'C', 'Дұрысы'],
      [1, 'Неше?', 1, 2, 3, 2],
      [2],
      [],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Тест');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    // The second answer is named by its own words «2», not by its place.
    expect(read(bytes, 'a.xlsx')).toEqual([
      { line: 4, topic: '', text: 'Неше?', answers: ['1', '2', '3'], right: 1 },
    ]);
    expect(read(bytesOf('аты;тегі\nа;б\n'), 'a.csv')).toBe('questionsNotFound');
  });
});

describe('O10-20: questions of GIFT', () => {
  test('titles, comments, topics, weights, remarks and signs without their meaning', () => {
    const gift = [
      '// Moodle-ден',
      '$CATEGORY: $course$/Бағалау',
      '',
      '::1-сұрақ::[html]<p>2 \\= 1 + 1 &amp; 3?</p> {',
      '  =иә \\{дұрыс\\} #Жарайсыз',
      '',
      '  ~жоқ',
      '  ~%-50%білмеймін',
      '}',
      '',
      'Астана {~1997 =1998 ~1999} жылы аталды.',
      '',
      'Жер дөңгелек. {T}',
    ].join('\n');
    expect(text(gift)).toEqual([
      {
        line: 4,
        topic: 'Бағалау',
        text: '2 = 1 + 1 & 3?',
        answers: ['иә {дұрыс}', 'жоқ', 'білмеймін'],
        right: 0,
      },
      {
        line: 11,
        topic: 'Бағалау',
        text: 'Астана _____ жылы аталды.',
        answers: ['1997', '1998', '1999'],
        right: 1,
      },
      { line: 13, topic: 'Бағалау', text: 'Жер дөңгелек.', answers: [], right: null },
    ]);
  });

  test('questions of another kind, and of several right answers, are told as faults', () => {
    const kinds = ['а {=x =y}', 'б {#3}', 'в {=1 -> 2 =3 -> 4 ~5}', 'г {~%50%1 ~%50%2 ~3}', 'д {=1 ~2 ~3}'];
    expect(codes(text(kinds.join('\n\n')))).toEqual([
      ...Array.from({ length: 3 }, () => ['questionAnswerCount', 'questionWithoutRight']),
      ['questionWithoutRight'],
      [],
    ]);
  });
});

describe('O10-20: questions of a plain text', () => {
  test('lines that go on, letters in Cyrillic and a line that names the right one', () => {
    const words =
      'Сабақ\nнеше минут?\nA. 30\nB. 45\nмен 50\nC. 60\nANSWER: B\n\nЕкінші?\nА) 1\nБ) 2\nВ) 3\nЖауабы: Б\n';
    expect(text(words)).toEqual([
      { line: 1, topic: '', text: 'Сабақ\nнеше минут?', answers: ['30', '45\nмен 50', '60'], right: 1 },
      { line: 9, topic: '', text: 'Екінші?', answers: ['1', '2', '3'], right: 1 },
    ]);
  });

  test('each fault of a question is told', () => {
    const words = '1. Бір?\nA) а\nB) ә\n\n2. Екі?\nA) Иә *\nB) иә\nC) жоқ\n\n3. Үш?\nA) *а\nB) *ә\nC) б\n';
    expect(codes(text(words))).toEqual([
      ['questionAnswerCount', 'questionWithoutRight'],
      ['questionAnswersEqual'],
      ['questionWithoutRight'],
    ]);
  });

  test('a picture is no text, and a file with too many questions is refused', () => {
    expect(read(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'a.txt')).toBe('sheetNotTable');
    expect(text('1. Сұрақ?\nA) а\n'.repeat(5_001))).toBe('questionsTooMany');
  });
});

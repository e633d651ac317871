import { expect, test } from 'vitest';
import type { Cell, Sheet } from '#shared/sheets/sheet.ts';
import { findColumns } from './find-columns.ts';
import { columnNamed, type ListColumn } from './list-columns.ts';
import { readTrainees } from './read-trainees.ts';
import { repeatedTrainees } from './repeated-trainees.ts';

const sheet = (rows: Cell[][]): Sheet => ({ name: 'Тізім', rows });
function read(rows: Cell[][]) {
  const place = findColumns(sheet(rows));
  if (!place) throw new Error('No list found');
  return readTrainees(sheet(rows), place);
}
const codes = (rows: Cell[][]) =>
  read(rows).map(({ problems }) =>
    problems.map(({ problem, stops }) => `${problem.code}${stops ? '!' : ''}`),
  );

test.each<[string, ListColumn | null]>([
  ['Тегі, аты, әкесінің аты / Фамилия, имя, отчество', 'fullName'],
  ['Педагогтің Т.А.Ә.', 'fullName'],
  ['Ф.И.О.', 'fullName'],
  ['Аты-жөні', 'fullName'],
  ['Тегі', 'lastName'],
  ['Имя', 'firstName'],
  ['Әкесінің аты (болған жағдайда)', 'middleName'],
  ['ЖСН / ИИН', 'iin'],
  ['Білім беру ұйымының атауы', 'employer'],
  ['Ұйым атауы', 'employer'],
  ['Наименование организации образования', 'employer'],
  ['Білімі', 'education'],
  ['Лауазымы', 'position'],
  ['Педагогикалық өтілі', 'experience'],
  ['Біліктілік санаты', 'category'],
  ['Оқыту тілі', 'language'],
  ['Қала/ауыл', 'placeKind'],
  ['Аудан, қала', 'district'],
  ['Облыс', 'region'],
  ['Ұялы телефоны', 'phone'],
  ['Эл. почта', null],
  ['Туған күні', 'birthDate'],
  // A Latin «i» where «і» belongs, as many letters have it.
  ['Лауазымi', 'position'],
  ['Р/с', null],
  ['№', null],
  ['Ескертпе', null],
])('O10-17: the heading «%s» names %s', (heading, column) => expect(columnNamed(heading)).toBe(column));

const heading = ['№', 'Аты-жөні', 'ЖСН', 'Жұмыс орны'];

test('O10-17: the list is found below titles, a letterhead and an empty row', () => {
  const rows = [
    ['Ақмола облысы білім басқармасы'],
    ['Курсқа жіберілетін педагогтердің тізімі, барлығы 1 адам, ұйымдардың ұсынысы бойынша'],
    [],
    heading,
    [1, 2, 3, 4],
    [1, 'Әділова Гүлнар Асқарқызы', '991231500006', '№ 5 мектеп'],
  ];
  const found = read(rows);
  expect(found.map(({ row }) => row)).toEqual([6]);
  expect(found[0]?.trainee).toMatchObject({
    ...{ lastName: 'Әділова', firstName: 'Гүлнар', middleName: 'Асқарқызы' },
    ...{ iin: '991231500006', employer: '№ 5 мектеп' },
  });
});

test('O10-17: a heading of two rows with merged cells is read together', () => {
  const rows: Cell[][] = [
    ['№', 'Педагог', null, null, 'Жұмыс орны', null, 'ЖСН'],
    [null, 'Тегі', 'Аты', 'Әкесінің аты', 'Аудан', 'Мектеп', null],
    [1, 'Әділова', 'Гүлнар', null, 'Аршалы', '№ 5', 991231500006],
  ];
  expect(read(rows)[0]?.trainee).toMatchObject({
    ...{ lastName: 'Әділова', firstName: 'Гүлнар', middleName: '' },
    ...{ district: 'Аршалы', employer: '№ 5', iin: '991231500006' },
  });
});

test('a sheet without people is no list', () => {
  expect(findColumns(sheet([['Барлығы', 'Облыс', 'Оқыту тілі'], ['5']]))).toBeNull();
  expect(findColumns(sheet([]))).toBeNull();
});

test('O10-17: a heading of a region counts for the rows under it; totals and empty rows are left out', () => {
  const rows: Cell[][] = [
    heading,
    ['Жетісу облысы'],
    [1, 'Әділова Гүлнар', '991231500006'],
    [null, null],
    ['город Астана'],
    [2, 'Беков Асан', '991231600002'],
    ['Барлығы', '2 адам', 'тізім бойынша'],
  ];
  expect(read(rows).map(({ trainee }) => [trainee.lastName, trainee.region])).toEqual([
    ['Әділова', 'KZ-33'],
    ['Беков', 'KZ-71'],
  ]);
});

test('O10-17: lost noughts come back where the check digit is then right, a shortened number is told', () => {
  // Born in 1801, so that it is nobody's.
  const iins: Cell[] = [10203100002, '10203100002', '9,91231E+11', 991231500007, '99123', '991231-500006'];
  const rows = read([heading, ...iins.map((iin, at) => [at, 'Әділова Гүлнар', iin])]);
  expect(rows.map(({ trainee }) => trainee.iin)).toEqual([
    ...['010203100002', '010203100002', '9,91231E+11', '991231500007', '99123', '991231500006'],
  ]);
  expect(rows.map(({ problems }) => problems.map(({ problem }) => problem.code))).toEqual([
    ...[[], [], ['iinShortened'], ['iinChecksum'], ['iinLength'], []],
  ]);
});

test('O10-17: names lose capitals, hidden signs and Latin letters that look like Kazakh ones', () => {
  const names = [
    'ӘДІЛОВА  ГҮЛНАР\u00A0АСҚАРҚЫЗЫ',
    'Әдiлова Гүлнар',
    'Бекова-Асан Нұр',
    'Асан Ахмет Болат ұлы',
  ];
  const rows = read([heading, ...names.map((name, at) => [at, name, '991231500006'])]);
  expect(
    rows.map(({ trainee: { lastName, firstName, middleName } }) => [lastName, firstName, middleName]),
  ).toEqual([
    ['Әділова', 'Гүлнар', 'Асқарқызы'],
    ['Әділова', 'Гүлнар', ''],
    ['Бекова-Асан', 'Нұр', ''],
    ['Асан', 'Ахмет', 'Болат ұлы'],
  ]);
});

test('O10-17: days are read from dates, from the numbers behind them and from text; what is none stops the row', () => {
  const days: Cell[] = ['1980-05-17', 29_358, '17.05.1980', '17/5/1980', '31.02.1980', 'мамыр', 1980, null];
  const rows = read([
    [...heading, 'Туған күні'],
    ...days.map((day, at) => [at, 'Әділова Гүлнар', '', '№ 5', day]),
  ]);
  expect(rows.map(({ trainee }) => trainee.birthDate)).toEqual([
    ...Array<string>(4).fill('1980-05-17'),
    ...['', '', '', ''],
  ]);
  expect(rows.map(({ problems }) => problems.some(({ stops }) => stops))).toEqual([
    ...[false, false, false, false, true, true, true, false],
  ]);
});

test('O10-17: what is missing or unknown is told by row; only what must be put right stops it', () => {
  const head = [...heading, 'Облыс', 'Телефон', 'Туған күні'];
  const whole = [
    1,
    'Әділова Гүлнар',
    '991231500006',
    '№ 5',
    'Акмолинская обл.',
    '8 701 234 56 78',
    '31.12.2099',
  ];
  const changed = (at: number, cell: Cell): Cell[] => whole.map((one, index) => (index === at ? cell : one));
  expect(
    codes([
      head,
      whole,
      changed(1, 'Әділова'),
      changed(1, 'Smith John'),
      changed(2, null),
      changed(4, 'Алматы'),
      changed(4, 'Атлантида'),
      changed(5, '12-34'),
      changed(6, '17.05.1980'),
    ]),
  ).toEqual([
    [],
    ['listedNameMissing!'],
    ['listedNameForeign'],
    ['listedIinMissing'],
    ['listedRegionUnknown!'],
    ['listedRegionUnknown!'],
    ['listedPhoneUnread'],
    ['listedBirthDateDiffers'],
  ]);
});

test('O10-17: who stands in the list twice is found by the IIN, without one by the name and a detail', () => {
  const rows = read([
    [...heading, 'Туған күні'],
    [1, 'Әділова Гүлнар', '991231500006', '№ 5'],
    [2, 'Әділова Г.', '991231500006', '№ 6'],
    [3, 'Беков Асан', '', '№ 5', '17.05.1980'],
    [4, 'БЕКОВ АСАН', '', '№ 6', '17.05.1980'],
    [5, 'Беков Асан', '', '№ 7', '18.05.1980'],
    [6, 'Беков Асан', '991231600002', '№ 5', '17.05.1980'],
  ]);
  expect([...repeatedTrainees(rows)]).toEqual([
    [3, 2],
    [5, 4],
  ]);
});

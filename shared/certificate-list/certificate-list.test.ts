import { expect, test } from 'vitest';
import en from '#shared/languages/en/certificates.json' with { type: 'json' };
import kk from '#shared/languages/kk/certificates.json' with { type: 'json' };
import ru from '#shared/languages/ru/certificates.json' with { type: 'json' };
import type { Cell } from '#shared/sheets/sheet.ts';
import { certificateColumnNamed, findCertificateColumns } from './certificate-columns.ts';
import { readCertificateList } from './read-certificate-list.ts';

const whole: Record<string, Cell> = {
  ...{ '№ р/с': 1, 'Рег. номер': 'К-17', 'Серия и номер бланка': 'АА 0001' },
  ...{ 'Ф.И.О.': 'СЫНАҚОВ ҒАБИТ', ИИН: '991231600002', 'Место работы': 'Школа № 7', Регион: 'Астана' },
  ...{ 'Тема курса': 'Музыка', 'Количество часов': '80 ч.', 'Начало курса': '06.05.2024' },
  ...{ 'Дата окончания курса': '17.05.2024', 'Дата выдачи': '2024-05-20', Подпись: '' },
};
const read = (changes: Record<string, Cell> = {}, assumeTerm = true) => {
  const row = { ...whole, ...changes };
  const sheet = { name: '1', rows: [Object.keys(row), Object.values(row)] };
  const place = findCertificateColumns(sheet);
  if (!place) throw new Error('no heading');
  return readCertificateList(sheet, place, { today: '2026-11-23', assumeTerm })[0];
};
const codes = (changes: Record<string, Cell>) =>
  read(changes)?.problems.map(({ problem, stops }) => `${problem.code}${stops ? '' : ' (told)'}`);

test('O10-30: a line of an earlier register is read, whatever order its columns have', () => {
  expect(read()).toEqual({
    line: 2,
    certificate: {
      ...{ registrationNumber: 'К-17', blank: 'АА 0001', lastName: 'Сынақов', firstName: 'Ғабит' },
      ...{ middleName: '', iin: '991231600002', employer: 'Школа № 7', region: 'KZ-71', title: 'Музыка' },
      ...{ hours: 80, startsOn: '2024-05-06', endsOn: '2024-05-17', issuedOn: '2024-05-20' },
      validUntil: '2027-05-20',
    },
    problems: [],
  });
});

test('O10-33: where no term is written, three years count only if that was said; one that is written stays', () => {
  expect(read({}, false)?.certificate.validUntil).toBeNull();
  const written = read({ 'Действует по': '01.06.2026' });
  expect(written?.certificate.validUntil).toBe('2026-06-01');
  expect(written?.problems).toEqual([]);
});

test.each([
  [{ 'Рег. номер': '' }, 'listedCertificateNumberMissing'],
  [{ 'Ф.И.О.': 'Сынақов' }, 'listedCertificateNameMissing'],
  [{ 'Дата выдачи': '31.02.2024' }, 'listedDayOfIssueWrong'],
  [{ 'Дата выдачи': '' }, 'listedDayOfIssueWrong'],
  [{ 'Дата выдачи': '20.05.1954' }, 'listedDayOfIssueWrong'],
  [{ 'Дата выдачи': '24.11.2026' }, 'listedDayOfIssueLater'],
  [{ 'Действует по': '19.05.2024' }, 'listedTermBeforeIssue'],
  [{ 'Начало курса': '18.05.2024' }, 'listedCourseDaysWrong'],
  [{ 'Начало курса': 'май' }, 'listedCertificateDayUnread'],
  [{ 'Количество часов': 'восемьдесят' }, 'listedHoursUnread'],
  [{ 'Количество часов': '80,5' }, 'listedHoursUnread'],
  [{ 'Рег. номер': 'К'.repeat(101) }, 'listedCertificateTooLong'],
  [{ ИИН: '991231500007' }, 'listedCertificateIinWrong (told)'],
  [{ Регион: 'Атлантида' }, 'listedCertificateRegionUnknown (told)'],
])('O10-30: what is wrong with a row is named: %j', (changes, code) => {
  expect(codes(changes)).toEqual([code]);
});

test('O10-30: a number that stands twice in one year stops the second row; totals and numbers of columns are no rows', () => {
  const heading = ['Рег. номер', 'Ф.И.О.', 'Дата выдачи'];
  const rows: Cell[][] = [
    ...[['Журнал за 2024 год'], heading, ['1', '2', '3'], ['К-1', 'Сынақов Ғабит', '20.05.2024']],
    ...[
      ['К-1', 'Үлгібаева Әсел', '21.05.2024'],
      ['К-1', 'Үлгібаева Әсел', '21.05.2023'],
      ['Всего', 3],
    ],
  ];
  const sheet = { name: '1', rows };
  const place = findCertificateColumns(sheet);
  const list = place && readCertificateList(sheet, place, { today: '2026-11-23', assumeTerm: true });
  expect(
    list?.map(({ line, problems }) => [line, problems.map(({ problem }) => problem.params?.line)]),
  ).toEqual([
    [4, []],
    [5, [4]],
    [6, []],
  ]);
});

test.each([kk, ru, en])(
  'O10-30: the Excel file of the register can be read again in each language',
  ({ register }) => {
    const { columns } = register;
    const known = {
      ...{ registrationNumber: columns.number, blank: columns.blank, fullName: columns.name },
      ...{ iin: columns.iin, employer: columns.employer, region: columns.region, title: columns.title },
      ...{ hours: columns.hours, startsOn: columns.startsOn, endsOn: columns.endsOn },
      ...{ issuedOn: columns.issuedOn, validUntil: columns.validUntil },
    };
    for (const [column, heading] of Object.entries(known))
      expect(certificateColumnNamed(heading)).toBe(column);
    for (const other of [columns.order, columns.state, columns.inPlaceOf, columns.replacedBy])
      expect(certificateColumnNamed(other)).toBeNull();
  },
);

import { expect, test } from 'vitest';
import { correctTrainee, isStopped, listedWords } from './correct-trainee.ts';
import { languageNamed, placeKindNamed } from './listed-words.ts';
import { readListed } from './read-listed.ts';
import type { TraineeRow } from './read-trainees.ts';

const row = (cells: Parameters<typeof readListed>[0]): TraineeRow => ({ row: 7, ...readListed(cells) });
const codes = ({ problems }: TraineeRow) => problems.map(({ problem }) => problem.code);

test('O10-17: what could not be read stands in its field as the letter has it, and is judged again when put right', () => {
  const before = row({
    ...{ fullName: 'Әділова Гүлнар', iin: '991231500007', region: 'Атлантида', birthDate: '31.02.1980' },
    phone: '12-34',
  });
  expect(codes(before).sort()).toEqual([
    ...['iinChecksum', 'listedDayUnread', 'listedPhoneUnread', 'listedRegionUnknown'],
  ]);
  expect(listedWords(before, 'region')).toBe('Атлантида');
  expect(listedWords(before, 'birthDate')).toBe('31.02.1980');
  expect(listedWords(before, 'phone')).toBe('12-34');

  const words = { iin: '991231500006', region: 'Ақмола', birthDate: '31.12.2099', phone: '87012345678' };
  const fields = Object.entries(words) as [keyof typeof words, string][];
  const after = fields.reduce((one, [field, text]) => correctTrainee(one, field, text), before);
  expect(codes(after)).toEqual([]);
  expect(isStopped(before) && !isStopped(after)).toBe(true);
  expect(after).toMatchObject({
    row: 7,
    trainee: { region: 'KZ-11', birthDate: '2099-12-31', phone: '+77012345678', lastName: 'Әділова' },
  });
});

test('O10-17: a correction of one field keeps what is wrong with another', () => {
  const before = row({ fullName: 'Әділова Гүлнар', iin: '1', region: 'Атлантида' });
  expect(codes(correctTrainee(before, 'iin', '991231500006'))).toEqual(['listedRegionUnknown']);
});

test('O10-17: words that are longer than a record holds stop their row instead of the whole list', () => {
  const long = row({ fullName: 'Әділова Гүлнар', iin: '991231500006', experience: 'ж'.repeat(101) });
  expect(long.problems).toMatchObject([
    { field: 'experience', stops: true, problem: { code: 'listedTextTooLong', params: { most: 100 } } },
  ]);
});

test('a number that an apostrophe kept from being computed is read without it', () => {
  expect(row({ fullName: 'Әділова Гүлнар', phone: "'+77012345678" }).trainee.phone).toBe('+77012345678');
});

test.each([
  ['қазақша', 'kk'],
  ['Казахский', 'kk'],
  ['каз.', 'kk'],
  ['орысша', 'ru'],
  ['рус', 'ru'],
  ['қазақ, орыс', null],
  ['ағылшын', null],
  ['', null],
])('O10-21: «%s» names the language %s', (words, language) => expect(languageNamed(words)).toBe(language));

test.each([
  ['қала', 'urban'],
  ['городская', 'urban'],
  ['ауыл', 'rural'],
  ['сельская', 'rural'],
  ['қала/ауыл', ''],
  ['кент', ''],
])('O10-59: «%s» is a school of the kind «%s»', (words, kind) => expect(placeKindNamed(words)).toBe(kind));

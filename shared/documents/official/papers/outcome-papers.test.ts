import { expect, test } from 'vitest';
import { commissionDecisions } from '#shared/model/course/commission-decision.ts';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import type { OfficialPaper, PaperFrame } from '../paper.ts';
import { attendanceReference } from './attendance-reference.ts';
import { commissionProtocolOfCourse } from './commission-protocol-of-course.ts';
import { employerNotice } from './employer-notice.ts';
import { expulsionOrder } from './expulsion-order.ts';

const nothing = { kk: '', ru: '' };
const frame: PaperFrame = {
  organisation: {
    ...{ id: 'o', profile: 'O10', name: { kk: '«Үлгі» орталығы', ru: 'Центр «Үлгі»' }, shortName: nothing },
    director: { name: 'Ә. Т. Бейсенғалиева', post: { kk: 'Директор', ru: 'Директор' } },
    letterhead: { superior: nothing, address: nothing, phone: '', email: '', website: '', bin: '' },
    ...{ city: nothing, documents: defaultDocumentSettings },
  },
  ...{ language: 'kk', number: '21', date: '2027-02-18', texts: {}, signatories: [] },
  createdAt: '2027-02-18T09:00:00+05:00',
};
const about = {
  programme: { title: { kk: 'Атауы', ru: 'Название' }, hours: 80, studyForm: 'fullTime' as const },
  intake: { number: 2, startsOn: '2027-02-01', endsOn: '2027-02-12' },
  trainee: { name: 'Үлгі Айша', employer: '№ 5 мектеп' },
};
const protocol = { number: '4', date: '2027-02-10' };
const placesOf = ({ places }: OfficialPaper) =>
  Object.fromEntries(places.map(({ place, proposed }) => [place, proposed]));

test('O10-32: no expulsion is ordered without the decision of the commission, and the order rests on it', () => {
  expect(expulsionOrder({ ...about, protocol: null }, frame)).toEqual({
    ok: false,
    problem: { code: 'expulsionWithoutProtocol', clause: 'O10-32' },
  });
  const made = expulsionOrder({ ...about, protocol }, frame);
  if (!made.ok) throw new Error(made.problem.code);
  const { basis, item1 } = placesOf(made.value);
  expect(basis).toContain('2027 жылғы 10 ақпандағы № 4 хаттамасы');
  expect(item1).toContain('тыңдаушысы Үлгі Айша (№ 5 мектеп) курстан өту туралы Келісімнің шарттарын');
});

test('O10-31: the reference says what was attended, how many hours, and that the assessment was not passed', () => {
  const { text1 = '', text2 = '' } = placesOf(attendanceReference(about, frame));
  expect(text1).toContain('«Атауы»');
  expect(text1.replace(/\u00a0/g, ' ')).toContain('80 академиялық сағат');
  expect(text2).toContain('қорытынды бағалауынан өтпеген');
  const inRussian = placesOf(attendanceReference(about, { ...frame, language: 'ru' }));
  expect(inRussian.text2).toContain('Итоговое оценивание не пройдено');
});

test('O10-31, O10-32: the protocol says of each decision what was asked and what was decided', () => {
  const made = commissionDecisions.map((decision) =>
    placesOf(
      commissionProtocolOfCourse({ ...about, decision, reason: 'емделуде', spoke: [], votes: null }, frame),
    ),
  );
  expect(new Set(made.map(({ agenda }) => agenda)).size).toBe(commissionDecisions.length);
  expect(new Set(made.map(({ point1Decided }) => point1Decided)).size).toBe(commissionDecisions.length);
  for (const { point1Heard, point1Decided } of made) {
    expect(point1Heard).toContain('Себебі: емделуде');
    expect(point1Decided).toContain('Үлгі Айша');
  }
});

test('O10-32: the notice goes to the employer in the dative, and names the order; what is not known is a line', () => {
  const known = placesOf(employerNotice({ ...about, order: protocol, protocol, executor: null }, frame));
  expect(known.addressee).toBe('№ 5 мектепке');
  expect(known.text2).toContain('2027 жылғы 10 ақпандағы № 4 бұйрығы');
  const nobody = { ...about, trainee: { name: 'Үлгі Айша', employer: '' } };
  const open = placesOf(employerNotice({ ...nobody, order: null, protocol: null, executor: null }, frame));
  expect(open.addressee).toBe('');
  expect(open.text2).toMatch(/_{3,}/);
});

import { describe, expect, test } from 'vitest';
import {
  type EnrolmentOrderFacts,
  enrolmentOrderFaults,
  type TraineeToEnrol,
} from './enrolment-order-faults.ts';

const day = '2027-01-20';
const papers = { identityCard: day, questionnaire: null, application: null, contract: null };
const trainee = (
  name: string,
  said: Partial<TraineeToEnrol['enrolment']> = {},
  elsewhere = false,
): TraineeToEnrol => ({
  ...{ name, elsewhere },
  enrolment: { groupId: 'g', letterId: 'l', papers, cameFrom: null, ...said },
});

const whole: EnrolmentOrderFacts = {
  intake: { startsOn: '2027-02-01', endsOn: '2027-02-12' },
  letters: [{ id: 'l', number: '08-15/412', date: '2027-01-11' }],
  trainees: [trainee('Әділова Гүлнар'), trainee('Өтегенова Ұлжан')],
  groups: [{ id: 'g', name: '1-топ' }],
  lessons: Array.from({ length: 40 }, () => ({ groupId: 'g', length: 2 })),
  hours: { expected: 80, clause: 'O10-20' },
  trainers: 3,
  estimate: [{ quantity: 1, price: 100_00 }],
  notAgreed: 0,
  director: 'Қ. Үлгі',
};

const faultsOf = (said: Partial<EnrolmentOrderFacts>) =>
  enrolmentOrderFaults({ ...whole, ...said }).map(({ problem: { code, clause }, stops, names }) => ({
    ...{ code, clause, stops },
    ...(names.length > 0 && { names }),
  }));

test('O10-17: an order that rests on letters and approves all its lists has nothing against it', () => {
  expect(faultsOf({})).toEqual([]);
});

describe('O10-17: what the order rests on or approves stops the signature', () => {
  test.each<[string, Partial<EnrolmentOrderFacts>]>([
    ['orderWithoutLetters', { letters: [] }],
    ['orderLettersPartial', { letters: [...whole.letters, { id: 'm', number: ' ', date: day }] }],
    ['orderLettersPartial', { letters: [{ id: 'l', number: '7', date: null }] }],
    ['orderWithoutTrainees', { trainees: [] }],
    ['orderWithoutSchedule', { lessons: [] }],
    ['orderWithoutTrainers', { trainers: 0 }],
    ['orderWithoutEstimate', { estimate: [] }],
    ['orderWithoutEstimate', { estimate: [{ quantity: 1, price: null }] }],
    ['orderEstimateOpen', { estimate: [...whole.estimate, { quantity: null, price: 5 }] }],
    ['orderWithoutDirector', { director: ' ' }],
  ])('%s', (code, said) => {
    expect(faultsOf(said)).toEqual([{ code, clause: 'O10-17', stops: true }]);
  });

  test('trainees whom no letter brought are named; who was moved from another intake came to that one by letter', () => {
    const trainees = [
      ...whole.trainees,
      trainee('Ақан Сері', { letterId: null }),
      trainee('Бекова Әсел', { letterId: 'gone' }),
      trainee('Сәкен Ер', { letterId: null, cameFrom: 'i0:p' }),
    ];
    expect(faultsOf({ trainees })).toEqual([
      {
        ...{ code: 'orderTraineesWithoutLetter', clause: 'O10-17', stops: true },
        names: ['Ақан Сері', 'Бекова Әсел'],
      },
    ]);
  });

  test('O10-16: an order names the days of the course', () => {
    expect(faultsOf({ intake: { startsOn: '2027-02-01', endsOn: null } })).toEqual([
      { code: 'intakeDaysMissing', clause: 'O10-16', stops: true },
    ]);
  });
});

describe('O10-20: every group with trainees has a schedule of 80 hours', () => {
  test.each([79, 81, 0])('%i hours of a group', (hours) => {
    const trainees = [...whole.trainees, trainee('Ақан Сері', { groupId: 'h' })];
    const groups = [...whole.groups, { id: 'h', name: '2-топ' }];
    const lessons = [...whole.lessons, { groupId: 'h', length: hours }];
    const [fault, ...others] = enrolmentOrderFaults({ ...whole, trainees, groups, lessons });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      stops: true,
      problem: {
        ...{ code: 'orderScheduleHours', clause: 'O10-20' },
        params: { group: '2-топ', hours, expected: 80 },
      },
    });
  });

  test('a group without anybody needs none', () => {
    expect(faultsOf({ groups: [...whole.groups, { id: 'h', name: '2-топ' }] })).toEqual([]);
  });
});

describe('what can be brought or put right later is told, and stops nothing', () => {
  const [first] = whole.trainees;
  const named = (code: string, clause: string) => [{ code, clause, stops: false, names: ['Ақан Сері'] }];

  test('O10-17: trainees without a copy of an identity document are named', () => {
    const without = trainee('Ақан Сері', { papers: { ...papers, identityCard: null } });
    expect(faultsOf({ trainees: [first ?? without, without] })).toEqual(
      named('orderIdentityCardsMissing', 'O10-17'),
    );
  });

  test.each([null, 'gone'])('O10-21: trainees in no group (%s)', (groupId) => {
    const trainees = [...whole.trainees, trainee('Ақан Сері', { groupId })];
    expect(faultsOf({ trainees })).toEqual(named('orderTraineesWithoutGroup', 'O10-21'));
  });

  test('O10-17: trainees who are in another intake on the same days', () => {
    const trainees = [...whole.trainees, trainee('Ақан Сері', {}, true)];
    expect(faultsOf({ trainees })).toEqual(named('orderTraineesElsewhere', 'O10-17'));
  });

  test('O10-16: the annual schedule that is not agreed yet', () => {
    expect(faultsOf({ notAgreed: 2 })).toEqual([
      { code: 'orderScheduleNotAgreed', clause: 'O10-16', stops: false },
    ]);
  });
});

import { expect, test } from 'vitest';
import { type HandOverFacts, handOverState } from './hand-over.ts';

const day = '2027-01-15';
const papers = { identityCard: day, questionnaire: day, application: day, contract: null };
const trainer: HandOverFacts['trainers'][number] = {
  trainer: {
    ...{ category: 'pedagogue', languages: ['kk'], experienceYears: null, speciality: '' },
    nameChanged: false,
    papers: { identityCard: day, diploma: day, marriageCertificate: null },
  },
  bankAccount: 'KZ65000TEST000000001',
};
const facts = (fields: Partial<HandOverFacts> = {}): HandOverFacts => ({
  intake: { startsOn: '2027-02-01' },
  trainers: [trainer],
  trainees: [{ papers }],
  scheduleApproved: true,
  handOvers: [],
  today: '2027-01-20',
  ...fields,
});
const nothing = { trainerPapers: null, lessonSchedule: null, traineePapers: null };

test('O10-19: trainers, the approved lesson schedule and trainees: all is ready, without contracts, which follow from it', () => {
  expect(handOverState(facts())).toEqual({ missing: nothing, late: null });
});

test('O10-19: what is missing is told for each part with how many lack it', () => {
  const bare = { ...trainer, bankAccount: '' };
  const state = handOverState(
    facts({
      trainers: [trainer, bare],
      trainees: [{ papers }, { papers: { ...papers, application: null } }],
      scheduleApproved: false,
    }),
  );
  expect(state.missing).toEqual({
    trainerPapers: { code: 'handOverTrainersIncomplete', clause: 'O10-19', params: { count: 1 } },
    lessonSchedule: { code: 'handOverScheduleMissing', clause: 'O10-19' },
    traineePapers: { code: 'handOverTraineesIncomplete', clause: 'O10-19', params: { count: 1 } },
  });
  const { missing } = handOverState(facts({ trainers: [], trainees: [] }));
  expect([missing.trainerPapers?.code, missing.traineePapers?.code]).toEqual([
    'handOverNoTrainers',
    'handOverNoTrainees',
  ]);
});

test('O10-19: what was not handed over before the first day of the course is late', () => {
  const late = (fields: Partial<HandOverFacts>) => handOverState(facts(fields)).late;
  expect(late({ today: '2027-01-31' })).toBeNull();
  expect(late({ today: '2027-02-01' })).toEqual({
    ...{ code: 'handOverLate', clause: 'O10-19', params: { date: '01.02.2027' } },
  });
  expect(late({ today: '2027-02-01', intake: { startsOn: null } })).toBeNull();
  expect(late({ today: '2027-03-01', handOvers: [{ on: '2027-02-03' }] })).toEqual({
    ...{ code: 'handOverDoneLate', clause: 'O10-19', params: { date: '01.02.2027', on: '03.02.2027' } },
  });
  expect(late({ today: '2027-03-01', handOvers: [{ on: '2027-02-01' }] })?.code).toBe('handOverDoneLate');
  expect(late({ today: '2027-03-01', handOvers: [{ on: '2027-02-03' }, { on: '2027-01-31' }] })).toBeNull();
});

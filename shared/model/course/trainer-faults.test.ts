import { expect, test } from 'vitest';
import { type KnownTrainer, missingTrainerPapers, trainerFaults, untaughtGroups } from './trainer-faults.ts';

const day = '2027-01-15';
const iban = 'KZ65000TEST000000001';
const complete: KnownTrainer['trainer'] = {
  ...{ category: 'pedagogue', languages: ['kk'], experienceYears: 10, speciality: 'Музыка' },
  nameChanged: false,
  papers: { identityCard: day, diploma: day, marriageCertificate: null },
};
const codes = (fields: Partial<KnownTrainer['trainer']>, bankAccount: string | null = iban) =>
  trainerFaults({ trainer: { ...complete, ...fields }, bankAccount }).map(({ code, clause }) => [
    code,
    clause,
  ]);

test('O10-18, O10-19: of a trainer whose papers are there and in order nothing is told', () => {
  expect(codes({})).toEqual([]);
});

test('O10-18: a category and a language are asked for', () => {
  expect(codes({ category: '', languages: [] })).toEqual([
    ['trainerCategoryMissing', 'O10-18'],
    ['trainerLanguagesMissing', 'O10-18'],
  ]);
});

test('O10-18: three years of work are asked of specialists on a service contract, and of nobody else', () => {
  const short = { category: 'contractSpecialist', experienceYears: 2 } as const;
  expect(codes(short)).toEqual([['trainerExperienceShort', 'O10-18']]);
  expect(codes({ ...short, experienceYears: 3 })).toEqual([]);
  expect(codes({ ...short, experienceYears: null })).toEqual([['trainerExperienceMissing', 'O10-18']]);
  for (const category of ['pedagogue', 'higherSchool', 'guest'] as const)
    expect(codes({ category, experienceYears: 0 })).toEqual([]);
});

test('O10-19: the identity card and the diploma are asked of everybody, the marriage certificate where the name was changed', () => {
  const papers = { identityCard: null, diploma: null, marriageCertificate: null };
  expect(missingTrainerPapers({ ...complete, papers })).toEqual(['identityCard', 'diploma']);
  expect(codes({ papers, nameChanged: true })).toEqual([
    ['trainerIdentityCardMissing', 'O10-19'],
    ['trainerDiplomaMissing', 'O10-19'],
    ['trainerMarriageCertificateMissing', 'O10-19'],
  ]);
  expect(codes({ nameChanged: true, papers: { ...complete.papers, marriageCertificate: day } })).toEqual([]);
});

test('O10-19: the bank account of 20 characters is asked for and checked; one that may not be read is no fault', () => {
  expect(codes({}, '')).toEqual([['trainerAccountMissing', 'O10-19']]);
  expect(codes({}, iban.replace(/1$/, '2'))).toEqual([['trainerAccountWrong', 'O10-19']]);
  expect(codes({}, 'KZ65 000T EST0 0000 0001')).toEqual([]);
  expect(codes({}, null)).toEqual([]);
});

test('O10-18: groups in whose language nobody of the staff teaches are named by language', () => {
  const groups = [
    { name: '1-топ', language: 'kk' },
    { name: '2-топ', language: 'ru' },
    { name: '3-топ', language: 'ru' },
  ] as const;
  expect(untaughtGroups(groups, [{ category: 'pedagogue', languages: ['kk'] }])).toEqual([
    { code: 'groupsWithoutTrainer', clause: 'O10-18', params: { groups: '2-топ, 3-топ' } },
  ]);
  expect(untaughtGroups(groups, [{ category: 'guest', languages: ['kk', 'ru'] }])).toHaveLength(2);
  expect(untaughtGroups(groups, [{ category: '', languages: ['kk', 'ru'] }])).toEqual([]);
});

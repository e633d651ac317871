import { expect, test } from 'vitest';
import { noTrainerFacts } from '#renderer/data/courses/trainers/trainers.ts';
import type { Person } from '#shared/model/person.ts';
import { formOf, readForm } from './trainer-form.ts';

const shown = {
  trainer: { ...noTrainerFacts, experienceYears: 4 },
  inIntake: {
    ...{ id: 'i1:p1', intakeId: 'i1', personId: 'p1', contractNumber: '7', contractDate: '2027-01-20' },
    ...{ hourPrice: 350_050, note: '' },
  },
  person: { id: 'p1' } as Person,
};
const form = formOf(shown);

test('what is stored is typed in the same words, and comes back as it was', () => {
  expect([form.experienceYears, form.hourPrice]).toEqual(['4', '3\u00a0500,50']);
  const { papers: _papers, ...facts } = shown.trainer;
  const { id: _id, intakeId: _intake, personId: _person, ...contract } = shown.inIntake;
  expect(readForm(form)).toEqual({ faults: new Set(), read: { facts, contract } });
  expect(formOf({ ...shown, inIntake: { ...shown.inIntake, hourPrice: 350_000 } }).hourPrice).toBe(
    '3\u00a0500',
  );
});

test('years that are no whole number and a price that is no sum are faults; empty ones are unknown', () => {
  for (const experienceYears of ['үш', '-1', '81', '2,5']) {
    expect(readForm({ ...form, experienceYears })).toEqual({
      ...{ faults: new Set(['experienceYears']), read: null },
    });
  }
  for (const hourPrice of ['көп', '-5', '100000000,01']) {
    expect([...readForm({ ...form, hourPrice }).faults]).toEqual(['hourPrice']);
  }
  const { read } = readForm({ ...form, experienceYears: ' ', hourPrice: '' });
  expect([read?.facts.experienceYears, read?.contract.hourPrice]).toEqual([null, null]);
});

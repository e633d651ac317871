import { expect, test } from 'vitest';
import { noEnrolmentFacts, type Trainee } from '#renderer/data/courses/enrolments.ts';
import { filteredTrainees, noFilter, type TraineeFilter } from './trainee-filter.ts';

function trainee(lastName: string, fields: Partial<Trainee['enrolment']>): Trainee {
  const none = {
    birthDate: '',
    iin: '',
    iinHash: '',
    phone: '',
    bankAccount: '',
    employer: '',
    position: '',
  };
  const names = { lastName, firstName: 'Үлгі', middleName: '', nameKey: lastName };
  const ids = { id: `i1:${lastName}`, intakeId: 'i1', personId: lastName, deletedAt: null };
  return {
    enrolment: { ...noEnrolmentFacts, ...ids, ...fields },
    person: { ...none, ...names, id: lastName, createdAt: '', deletedAt: null },
  };
}
const day = '2027-01-15';
const all = { identityCard: day, questionnaire: day, application: day, contract: day };
const trainees = [
  trainee('Әділова', { groupId: 'g1', letterId: 'l1', papers: all }),
  trainee('Беков', { groupId: 'g1', papers: { ...all, contract: null } }),
  trainee('Ғалым', { letterId: 'l1' }),
];
const shown = (filter: Partial<TraineeFilter>) =>
  filteredTrainees(trainees, { ...noFilter, ...filter }).map(({ person }) => person.lastName);

test.each<[string, Partial<TraineeFilter>, string[]]>([
  ['nothing asked', {}, ['Әділова', 'Беков', 'Ғалым']],
  ['a name in Russian letters', { words: 'галым' }, ['Ғалым']],
  ['a group', { group: 'g1' }, ['Әділова', 'Беков']],
  ['no group', { group: 'none' }, ['Ғалым']],
  ['a letter', { letter: 'l1' }, ['Әділова', 'Ғалым']],
  ['no letter', { letter: 'none' }, ['Беков']],
  ['any missing paper', { missing: 'any' }, ['Беков', 'Ғалым']],
  ['a missing identity card', { missing: 'identityCard' }, ['Ғалым']],
  ['two things at once', { group: 'g1', missing: 'contract' }, ['Беков']],
])('O10-17, O10-21: the list shows whom %s leaves', (_, filter, names) => {
  expect(shown(filter)).toEqual(names);
});

import { expect, test } from 'vitest';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { traineeLines } from './trainee-lines.ts';

const trainee = (id: string, groupId: string | null) => ({ enrolment: { id, groupId } }) as Trainee;
const group = (id: string): Group => ({
  ...{ id, intakeId: 'i1', order: id, name: id, language: 'kk', chatLink: '' },
});
const words = (trainees: Trainee[], groups: Group[]) =>
  traineeLines(trainees, groups).map((line) =>
    line.kind === 'group' ? `${line.id}: ${line.count}` : `${line.number}. ${line.id}`,
  );

test('O10-22: trainees stand under their groups, each group numbered by itself; nobody is left out', () => {
  const trainees = [trainee('a', 'g2'), trainee('b', null), trainee('c', 'g1'), trainee('d', 'gone')];
  expect(words(trainees, [group('g1'), group('g2'), group('g3')])).toEqual([
    ...['g1: 1', '1. c', 'g2: 1', '1. a', 'none: 2', '1. b', '2. d'],
  ]);
});

test('without groups there are no heads', () => {
  expect(words([trainee('a', null), trainee('b', null)], [])).toEqual(['1. a', '2. b']);
});

import { describe, expect, it } from 'vitest';
import type { Enrolment, Group } from './enrolment.ts';
import type { ComplexPart, EstimateLine, Material } from './preparation.ts';
import {
  chatFaults,
  complexFaults,
  estimateFaults,
  materialFaults,
  topicsWithoutParts,
} from './preparation-faults.ts';

const material = (fields: Partial<Material>): Material => ({
  ...{ id: 'm', intakeId: 'i', order: 'a', name: 'Стикер', unit: 'қорап', quantity: 1 },
  ...{ trainerId: 't', readyOn: '2027-01-25' },
  ...fields,
});
const line = (fields: Partial<EstimateLine>): EstimateLine => ({
  ...{ id: 'e', intakeId: 'i', order: 'a', name: 'Қағаз', unit: 'қорап', quantity: 1, price: 100 },
  ...fields,
});
const part = (fields: Partial<ComplexPart>): ComplexPart => ({
  ...{ id: 'c', programmeId: 'p', order: 'a', curriculumRowId: 't1', kind: 'theory', title: 'Дәріс' },
  ...{ link: 'https://edu.example.kz/1', placedOn: '2027-01-20' },
  ...fields,
});
const group = (name: string, chatLink: string): Group => ({
  ...{ id: name, intakeId: 'i', order: 'a', name, language: 'kk', chatLink },
});
const enrolment = (inChatOn: string | null, preparedOn: string | null) =>
  ({ inChatOn, preparedOn }) as Enrolment;

describe('O10-17: what an estimate lacks', () => {
  it('lines at all, or their sums', () => {
    expect(estimateFaults([])).toEqual([{ code: 'estimateEmpty', clause: 'O10-17' }]);
    const lines = [line({}), line({ price: null }), line({ quantity: null })];
    expect(estimateFaults(lines)).toMatchObject([{ code: 'estimateSumsMissing', params: { count: 2 } }]);
    expect(estimateFaults([line({ quantity: 0 })])).toEqual([]);
  });
});

describe('O10-23: what practical lessons still need', () => {
  const codes = (materials: Material[], startsOn: string | null = '2027-02-01') =>
    materialFaults(materials, startsOn).map(({ code, params }) => [code, params?.count]);

  it('a list, each thing ready by the first day, each agreed with a trainer', () => {
    expect(codes([])).toEqual([['materialsNone', undefined]]);
    expect(codes([material({}), material({ readyOn: '2027-02-01' })])).toEqual([]);
    expect(codes([material({ readyOn: null }), material({ trainerId: null })])).toEqual([
      ['materialsNotReady', 1],
      ['materialsNotAgreed', 1],
    ]);
  });

  it('what was ready after the course began is late; without a first day nothing is', () => {
    const late = [material({ readyOn: '2027-02-02' })];
    expect(codes(late)).toEqual([['materialsReadyLate', 1]]);
    expect(codes(late, null)).toEqual([]);
  });
});

describe('O10-20: what the educational-methodical complex lacks', () => {
  const topics = [{ id: 't1' }, { id: 't2' }, { id: 't3' }];

  it('topics without anything, and parts that are not on the platform', () => {
    const parts = [part({}), part({ curriculumRowId: 't3', placedOn: null }), part({ link: '' })];
    expect(topicsWithoutParts(topics, parts)).toEqual([{ id: 't2' }]);
    expect(complexFaults(topics, parts)).toEqual([
      { code: 'complexTopicsMissing', clause: 'O10-20', params: { count: 1 } },
      { code: 'complexNotPlaced', clause: 'O10-20', params: { count: 2 } },
    ]);
    expect(complexFaults([{ id: 't1' }], [part({})])).toEqual([]);
  });

  it('what is for the whole course stands for no topic', () => {
    expect(topicsWithoutParts(topics, [part({ curriculumRowId: null })])).toEqual(topics);
    expect(complexFaults(topics, [])).toEqual([{ code: 'complexEmpty', clause: 'O10-20' }]);
  });
});

describe('O10-22: chats and the work before the course', () => {
  it('groups without a chat by name, trainees by number', () => {
    const day = '2027-01-20';
    const groups = [group('1-топ', ''), group('2-топ', 'https://chat.example/2'), group('3-топ', '')];
    const trainees = [enrolment(day, day), enrolment(day, null), enrolment(null, null)];
    expect(chatFaults(groups, trainees)).toEqual([
      { code: 'groupsWithoutChat', clause: 'O10-22', params: { groups: '1-топ, 3-топ' } },
      { code: 'traineesNotInChat', clause: 'O10-22', params: { count: 1 } },
      { code: 'traineesNotPrepared', clause: 'O10-22', params: { count: 2 } },
    ]);
    expect(chatFaults([], [])).toEqual([]);
  });
});

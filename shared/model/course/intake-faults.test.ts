import { expect, test } from 'vitest';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import { workingCalendar } from '#shared/calendar/working-calendar.ts';
import type { Intake } from './intake.ts';
import { type IntakeSurroundings, intakeFaults } from './intake-faults.ts';

const intake: Intake = {
  ...{ id: 'i1', programmeId: 'p1', year: 2026, number: 1, regions: ['KZ-71'], languages: ['kk'] },
  ...{ studyForm: 'fullTime', startsOn: '2026-02-02', endsOn: '2026-02-13', place: 'Астана, 204-бөлме' },
  ...{ plannedTrainees: 25, deletedAt: null },
};
const around: IntakeSurroundings = {
  calendar: workingCalendar(holidayTable, []),
  programme: { hours: 80, approved: true },
  others: [],
};
const faults = (fields: Partial<Intake>, surroundings: Partial<IntakeSurroundings> = {}) =>
  intakeFaults({ ...intake, ...fields }, { ...around, ...surroundings }).map(({ code, clause, params }) => [
    `${code} ${clause}`,
    ...(params ? [params] : []),
  ]);
const other = (fields: Partial<Intake>) => ({ intake: { ...intake, id: 'i2', ...fields }, title: 'Музыка' });

test('O10-16: ten working days for an approved programme have no fault', () => {
  expect(faults({})).toEqual([]);
});

test('O10-13: a programme that is not approved is told', () => {
  expect(faults({}, { programme: { hours: 80, approved: false } })).toEqual([
    ['intakeProgrammeNotApproved O10-13'],
  ]);
});

test('O10-16: a holiday as the first day and a Saturday as the last one are told by their dates', () => {
  expect(faults({ startsOn: '2026-03-09', endsOn: '2026-04-04' })).toEqual([
    ['intakeStartsOnDayOff O10-16', { date: '09.03.2026' }],
    ['intakeEndsOnDayOff O10-16', { date: '04.04.2026' }],
  ]);
});

test('O10-20: a day fewer than the hours need is told with both figures, holidays not counted', () => {
  expect(faults({ endsOn: '2026-02-12' })).toEqual([
    ['intakeTooShort O10-20', { days: 9, hours: 80, least: 10, hoursOfDay: 8 }],
  ]);
  // Two weeks round Nauryz have seven working days.
  expect(faults({ startsOn: '2026-03-16', endsOn: '2026-03-27' })).toMatchObject([
    ['intakeTooShort O10-20', { days: 7 }],
  ]);
  expect(faults({ endsOn: '2026-02-06' }, { programme: { hours: 40, approved: true } })).toEqual([]);
});

test('O10-16: an end before the start is told alone, and a start in another year than the schedule', () => {
  expect(faults({ endsOn: '2026-01-30' })).toEqual([
    ['termEndsBeforeItBegins O10-16', { from: '02.02.2026', until: '30.01.2026' }],
  ]);
  expect(faults({ year: 2025 })).toEqual([['intakeOutsideYear O10-16', { year: 2025 }]]);
});

test('O10-16: the same place on a common day is told with the course that has it; the day after is free', () => {
  const taken = other({ programmeId: 'p2', place: 'астана,  204-бөлме', endsOn: '2026-02-02' });
  expect(faults({}, { others: [taken] })).toMatchObject([
    ['intakePlaceTaken O10-16', { title: 'Музыка', number: 1, until: '02.02.2026' }],
  ]);
  for (const free of [
    { endsOn: '2026-01-30', startsOn: '2026-01-19' },
    { place: 'Алматы' },
    { endsOn: null },
  ])
    expect(faults({}, { others: [other({ programmeId: 'p2', ...free })] })).toEqual([]);
  expect(
    faults({ place: ' ' }, { others: [other({ programmeId: 'p2', place: '' })] }),
    'no place is no common place',
  ).toEqual([]);
});

test('O10-16: two intakes of one number, begun on two computers, are told', () => {
  const twice = other({ startsOn: null, endsOn: null });
  expect(faults({}, { others: [twice] })).toEqual([['intakeNumberTwice O10-16', { number: 1 }]]);
});

test('O10-16: what is still missing is told', () => {
  expect(faults({ startsOn: null, regions: [], languages: [] })).toEqual([
    ['intakeDaysMissing O10-16'],
    ['intakeRegionsMissing O10-16'],
    ['intakeLanguagesMissing O10-18'],
  ]);
});

test('a year without a table of holidays is told once, and nothing is guessed', () => {
  const far = { year: 2150, startsOn: '2150-02-02', endsOn: '2150-02-03' };
  expect(faults(far)).toEqual([['holidayTableMissing O10-16', { year: 2150 }]]);
});

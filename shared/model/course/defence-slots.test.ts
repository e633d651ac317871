import { expect, test } from 'vitest';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import { workingCalendar } from '#shared/calendar/working-calendar.ts';
import { defenceDayProblem, defenceSlots } from './defence-slots.ts';

const calendar = workingCalendar(holidayTable, []);
const plan = { date: '2027-02-12', from: '10:00', until: '11:00', minutes: 25 };
const slots = (count: number, fields: Partial<typeof plan> = {}) => {
  const found = defenceSlots(count, { ...plan, ...fields }, calendar);
  return found.ok ? found.value.map(({ date, time }) => `${date} ${time}`) : found.problem;
};

test('O10-28: defences follow one another; after a full day comes the next working day', () => {
  // 12 February 2027 is a Friday; two defences fit into the hour.
  expect(slots(5)).toEqual([
    ...['2027-02-12 10:00', '2027-02-12 10:25', '2027-02-15 10:00', '2027-02-15 10:25', '2027-02-16 10:00'],
  ]);
  expect(slots(1, { date: '2027-02-13' })).toEqual(['2027-02-15 10:00']);
  expect(slots(1, { from: '09:05', until: '09:30' })).toEqual(['2027-02-12 09:05']);
});

test('O10-28: times between which no defence fits are refused', () => {
  const wrong = { code: 'defenceTimesWrong', clause: 'O10-28' };
  for (const fields of [{ minutes: 61 }, { minutes: 0 }, { until: '09:00' }, { from: '' }, { minutes: 1.5 }])
    expect(slots(1, fields)).toEqual(wrong);
});

test('O10-28: a year without a table of holidays is told, and nothing is guessed', () => {
  expect(slots(1, { date: '2150-02-02' })).toMatchObject({ code: 'holidayTableMissing', clause: 'O10-28' });
});

test('O10-28: a defence before the last day of the course is told with both days; on that day it may be', () => {
  expect(defenceDayProblem('2027-02-12', '2027-02-12')).toBe(null);
  expect(defenceDayProblem('2027-02-11', '2027-02-12')).toEqual({
    ...{ code: 'defenceBeforeEnd', clause: 'O10-28', params: { date: '11.02.2027', end: '12.02.2027' } },
  });
  expect(defenceDayProblem(null, '2027-02-12')).toBe(null);
});

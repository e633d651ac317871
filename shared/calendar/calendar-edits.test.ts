import { describe, expect, test } from 'vitest';
import { changeOfDay, confirmDayOff, marksOf } from './calendar-edits.ts';
import { addWorkingDays } from './count-working-days.ts';
import { holidayTable } from './holiday-table.ts';
import { workingCalendar } from './working-calendar.ts';

const calendar = workingCalendar(holidayTable, []);
const reason = 'Order 7';

describe('a day becomes the opposite of what it is', () => {
  test.each([
    ['2026-11-23', 'off'],
    ['2026-11-28', 'worked'],
    ['2026-12-16', 'worked'],
    ['2024-05-04', 'off'],
  ])('%s becomes %s', (date, kind) => {
    const edits = changeOfDay(calendar, { date, exchange: null, reason: ` ${reason} ` });
    expect(edits).toEqual({ ok: true, value: [{ id: date, kind, reason, markedWith: null }] });
  });

  test('exchanged with another: Saturday is worked so that Monday is off, and terms follow', () => {
    const edits = changeOfDay(calendar, { date: '2026-11-23', exchange: '2026-11-28', reason });
    expect(edits).toMatchObject({ value: [{ kind: 'off' }, { id: '2026-11-28', kind: 'worked' }] });
    const changed = workingCalendar(holidayTable, edits.ok ? edits.value : []);
    expect(addWorkingDays(changed, '2026-11-20', 5)).toMatchObject({ value: { due: '2026-11-28' } });
  });

  test.each([
    ['2026-11-23', '2026-11-24', 'calendarExchangeNotOff'],
    ['2026-11-28', '2026-11-29', 'calendarExchangeNotWorked'],
    ['2026-11-28', '2026-11-28', 'calendarExchangeNotWorked'],
    ['2026-11-23', '2029-01-06', 'holidayTableMissing'],
    ['2026-11-23', '', 'calendarExchangeMissing'],
    ['2026-11-23', '2026-11-31', 'dateWrong'],
    ['2029-01-08', null, 'holidayTableMissing'],
  ])('%s with %s is refused: %s', (date, exchange, code) => {
    expect(changeOfDay(calendar, { date, exchange, reason })).toMatchObject({ problem: { code } });
  });

  test('without a reason nothing is changed', () => {
    const edits = changeOfDay(calendar, { date: '2026-11-23', exchange: null, reason: ' ' });
    expect(edits).toMatchObject({ problem: { code: 'calendarReasonMissing' } });
  });
});

describe('an announced Kurban Ait settles the computed one', () => {
  const announce = (computed: string, announced: string) => {
    const day = calendar.unconfirmed.find(({ date }) => date === computed);
    if (!day) throw new Error(computed);
    return confirmDayOff(day, announced, reason);
  };

  test.each([
    ['2028-05-05', '2028-05-05', ['2028-05-05']],
    ['2028-05-05', '2028-05-04', ['2028-05-04']],
    ['2028-05-05', '2028-05-06', []],
    ['2027-05-16', '2027-05-16', []],
    ['2027-05-16', '2027-05-17', ['2027-05-17']],
    ['2027-05-16', '2027-05-15', []],
  ])('computed %s, announced %s: of Monday to Friday %j are off', (computed, announced, weekdaysOff) => {
    const edits = announce(computed, announced);
    const settled = workingCalendar(holidayTable, edits.ok ? edits.value : []);
    const around = ['04', '05', '06', '15', '16', '17'].map((day) => `${computed.slice(0, 7)}-${day}`);
    const isNear = (date: string) => Math.abs(Number(date.slice(8)) - Number(computed.slice(8))) <= 1;
    const off = around.filter(isNear).filter((date) => {
      const day = settled.day(date);
      const weekday = new Date(date).getUTCDay();
      return day.ok && !day.value.works && weekday > 0 && weekday < 6;
    });
    expect(edits.ok).toBe(true);
    expect(off).toEqual(weekdaysOff);
    expect(settled.unconfirmed.map(({ date }) => date)).not.toContain(computed);
    expect(settled.unconfirmed).toHaveLength(1);
  });

  test.each(['2028-05-07', '2028-05-03', 'no date'])(
    '%s is outside the days on which it may come',
    (date) => {
      expect(announce('2028-05-05', date)).toMatchObject({
        problem: {
          code: 'calendarConfirmedOutside',
          params: { earliest: '04.05.2028', latest: '06.05.2028' },
        },
      });
    },
  );
});

describe('marks that go together', () => {
  const day = (id: string, markedWith: string | null) => ({ id, kind: 'off' as const, reason, markedWith });

  test('the day that was exchanged goes with its other half, from either side', () => {
    const own = [day('2026-11-27', '2026-11-28'), day('2026-11-28', '2026-11-27'), day('2026-12-01', null)];
    expect(marksOf(own, '2026-11-28').map(({ id }) => id)).toEqual(['2026-11-28', '2026-11-27']);
    expect(marksOf(own, '2026-12-01').map(({ id }) => id)).toEqual(['2026-12-01']);
    expect(marksOf(own, '2026-12-02')).toEqual([]);
  });

  test('a day that was marked anew since then stays', () => {
    const own = [day('2026-11-27', '2026-11-28'), day('2026-11-28', null)];
    expect(marksOf(own, '2026-11-27').map(({ id }) => id)).toEqual(['2026-11-27']);
  });
});

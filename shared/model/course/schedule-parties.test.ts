import { expect, test } from 'vitest';
import { authorisedBody, type ScheduleAgreement } from './intake.ts';
import { scheduleParties } from './schedule-parties.ts';

const agreement = (party: string, fields: Partial<ScheduleAgreement> = {}): ScheduleAgreement => ({
  ...{ id: `2027:${party}`, year: 2027, party },
  ...{ agreedBy: 'Басқарма басшысы', agreedOn: '2026-12-01', letterNumber: '7', letterDate: '2026-12-01' },
  ...fields,
});

test('O10-16: the authorised body and each region that occurs agree, once each, in the order of the regions', () => {
  const parties = scheduleParties(2027, [{ regions: ['KZ-71', 'KZ-10'] }, { regions: ['KZ-10'] }], []);
  expect(parties.map(({ party }) => party)).toEqual([authorisedBody, 'KZ-10', 'KZ-71']);
  expect(parties.every(({ missing }) => missing.length === 4)).toBe(true);
});

test('O10-16: what is missing of an agreement is named; who agreed to an earlier schedule stays', () => {
  const agreements = [agreement('KZ-10', { letterNumber: '', agreedOn: null }), agreement('KZ-75')];
  expect(scheduleParties(2027, [{ regions: ['KZ-10'] }], agreements)).toMatchObject([
    { party: authorisedBody, agreement: null, left: false },
    { party: 'KZ-10', missing: ['agreedOn', 'letterNumber'], left: false },
    { party: 'KZ-75', missing: [], left: true },
  ]);
});

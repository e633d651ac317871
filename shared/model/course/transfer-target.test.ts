import { expect, test } from 'vitest';
import { type TransferIntake, transferProblem } from './transfer-target.ts';

const from: TransferIntake = {
  ...{ id: 'i1', programmeId: 'p1', year: 2026, endsOn: '2026-02-13', deletedAt: null },
};
const to = (fields: Partial<TransferIntake> = {}, more = {}) => ({
  intake: { ...from, id: 'i2', endsOn: '2026-09-18', ...fields },
  ...{ assessed: false, alreadyThere: false, ...more },
});
const code = (target: ReturnType<typeof to> | null) => {
  const problem = transferProblem(from, target, '2026-03-02');
  return problem && `${problem.clause} ${problem.code}`;
};

test('O10-31 (3): a trainee moves to an intake of the same course and year that has not ended', () => {
  expect(code(to())).toBeNull();
  expect(code(to({ endsOn: '2026-03-02' }))).toBeNull();
  expect(code(to({ endsOn: null }))).toBeNull();
});

test('O10-31 (3): every other intake is refused with the reason', () => {
  expect(code(null)).toBe('O10-31 transferTargetMissing');
  expect(code(to({ id: 'i1' }))).toBe('O10-31 transferTargetWrong');
  expect(code(to({ programmeId: 'p2' }))).toBe('O10-31 transferTargetWrong');
  expect(code(to({ deletedAt: '2026-01-01T00:00:00Z' }))).toBe('O10-31 transferTargetWrong');
  expect(code(to({ year: 2027 }))).toBe('O10-31 transferOutsideYear');
  expect(code(to({ endsOn: '2026-03-01' }))).toBe('O10-31 transferTargetEnded');
  expect(code(to({}, { assessed: true }))).toBe('O10-31 transferTargetEnded');
  expect(code(to({}, { alreadyThere: true }))).toBe('O10-31 transferAlreadyThere');
});

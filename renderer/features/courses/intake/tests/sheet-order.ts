import type { TestAttempt } from '#shared/model/course/test.ts';
import type { TraineeLine } from '../grid/trainee-lines.ts';
import type { IntakeTests } from './use-tests.ts';

export type SheetLine = Extract<TraineeLine, { kind: 'trainee' }>;

/** Trainees whose group has a test, in the order of the grid: that of the sheets. */
export const sheetLines = ({ lines, tests }: Pick<IntakeTests, 'lines' | 'tests'>): SheetLine[] =>
  lines.filter(
    (line): line is SheetLine => line.kind === 'trainee' && tests.has(line.trainee.enrolment.groupId ?? ''),
  );

/** The next trainee behind this one without an attempt, or the first without one; null where all have theirs. */
export function nextSheet(
  lines: readonly SheetLine[],
  attempts: ReadonlyMap<string, TestAttempt>,
  current: string | null,
): string | null {
  const open = ({ id }: SheetLine) => !attempts.has(id) && id !== current;
  const at = lines.findIndex(({ id }) => id === current);
  return (lines.slice(at + 1).find(open) ?? lines.find(open))?.id ?? null;
}

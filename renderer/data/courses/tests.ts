import { useLiveQuery } from 'dexie-react-hooks';
import { drawVariants } from '#shared/model/course/draw-variants.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import type { CourseTest } from '#shared/model/course/test.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { readBank } from './test-bank.ts';

/** The tests of an intake that are in force: one of each group at most. */
export const readTests = async (intakeId: string): Promise<CourseTest[]> =>
  (await database.courseTests.where({ intakeId }).toArray()).filter(({ deletedAt }) => deletedAt === null);

/** Live; undefined while they load. */
export const useTests = (intakeId: string): CourseTest[] | undefined =>
  useLiveQuery(() => readTests(intakeId), [intakeId]);

interface DrawnFor {
  programmeId: string;
  groups: readonly Group[];
  variants: number;
  minutes: number;
  rules: ScoreRules;
}

/**
 * Draws the final tests of groups from the programme's bank, as one action: each in its group's language, by a seed of
 * its own that is kept with it (O10-20). A test that was drawn before goes out of force. Problems: `testTaken` where a
 * trainee has taken it, `bankTooSmall`, those of a write that was not stored.
 */
export async function drawTests(intakeId: string, draw: DrawnFor): Promise<Outcome<CourseTest[]>> {
  const bank = await readBank(draw.programmeId);
  const before = await readTests(intakeId);
  const drawnAt = new Date().toISOString();
  const edits: Edit[] = [];
  const tests: CourseTest[] = [];
  for (const group of draw.groups) {
    const seed = crypto.randomUUID();
    const { language } = group;
    const drawn = drawVariants({
      ...{ questions: bank, language, rules: draw.rules, variants: draw.variants, seed },
    });
    if (!drawn.ok) return drawn;
    for (const { id } of before.filter(({ groupId }) => groupId === group.id)) {
      if ((await database.testAttempts.where({ testId: id }).count()) > 0)
        return failure('testTaken', { name: group.name }, 'O10-28');
      edits.push({ table: 'courseTests', kind: 'update', id, fields: { deletedAt: drawnAt } });
    }
    const record = {
      ...{ id: crypto.randomUUID(), intakeId, groupId: group.id, language, seed, variants: drawn.value },
      ...{ minutes: draw.minutes, drawnAt, deletedAt: null },
    };
    tests.push(record);
    edits.push({ table: 'courseTests', kind: 'create', record });
  }
  const done = await written(() => act(intakeId, edits), null);
  return done.ok ? success(tests) : done;
}

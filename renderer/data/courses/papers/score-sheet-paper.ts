import {
  type ScoredGroup,
  type ScoreSheetData,
  scoreSheet,
} from '#shared/documents/official/papers/score-sheet.ts';
import { namedMembers } from '#shared/model/course/commission-problems.ts';
import type { Signatory } from '#shared/model/development/official-document.ts';
import { personName } from '#shared/model/person.ts';
import { failure, success } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { isAssessed, type ResultOfTrainee, readResults, type StoredResults } from '../read-results.ts';
import type { CoursePaper } from './course-papers.ts';
import { readNamedCourse } from './listed-groups.ts';

const scored = ({ trainee, result }: ResultOfTrainee): ScoredGroup['trainees'][number] => ({
  ...{ name: personName(trainee.person), employer: trainee.enrolment.employer },
  ...{ points: result.points, total: result.total, verdict: result.verdict },
});

/** The groups in their order, last those in none; without any group all stand together. */
function scoredGroups({ groups, trainees }: StoredResults): ScoredGroup[] {
  const assessed = trainees.filter(({ state }) => isAssessed(state));
  const known = new Set(groups.map(({ id }) => id));
  const of = (groupId: string | null) =>
    assessed
      .filter(({ trainee: { enrolment } }) =>
        groupId === null ? !known.has(enrolment.groupId ?? '') : enrolment.groupId === groupId,
      )
      .map(scored);
  return [
    ...groups.map(({ id, name }) => ({ name, trainees: of(id) })),
    { name: groups.length === 0 ? '' : null, trainees: of(null) },
  ].filter((group) => group.trainees.length > 0);
}

/** What the score sheet of an intake says, and who signs it; null where the intake is not here. */
export async function scoreSheetData(
  intakeId: string,
): Promise<{ data: ScoreSheetData; signatories: Signatory[] } | null> {
  const course = await readNamedCourse(intakeId);
  const results = await readResults(intakeId);
  if (!course || !results) return null;
  const commission = (await database.commissions.get(intakeId)) ?? null;
  const data = { ...course, groups: scoredGroups(results), rules: results.rules, commission };
  return { data, signatories: commission ? namedMembers(commission) : [] };
}

/** The score sheet of an intake from what is stored; the commission signs it (O10-29). */
export const scoreSheetPaper: CoursePaper = {
  read: async (intakeId) => {
    const found = await scoreSheetData(intakeId);
    if (!found) return failure('intakeMissing');
    const { data, signatories } = found;
    return success(({ frame }) => success(scoreSheet(data, { ...frame, signatories })));
  },
};

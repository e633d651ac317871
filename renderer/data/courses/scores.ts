import type { Scores } from '#shared/model/course/scores.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { inTurn } from './in-turn.ts';
import { useByTrainee, useLiveParts } from './live-parts.ts';

/** What a person says of a trainee's result. */
export type ScoresFacts = Omit<Scores, 'id' | 'intakeId'>;

/** The points of an intake, by enrolment. */
export type IntakeScores = ReadonlyMap<string, Scores>;

/** Of whom nothing is known yet. */
export const noScores: ScoresFacts = {
  ...{ rightAnswers: null, participation: null, participationReason: '', activity: null },
  ...{ project: null, projectTopic: '', signedOn: null },
};

const same = (a: Scores, b: Scores) =>
  (Object.keys(noScores) as (keyof ScoresFacts)[]).every((field) => a[field] === b[field]);

/** Points by trainee. A record that is as it was `before` stays the same object: only a changed row is drawn anew. */
export function scoresByTrainee(records: readonly Scores[], before: IntakeScores = new Map()): IntakeScores {
  return new Map(
    records.map((record) => {
      const old = before.get(record.id);
      return [record.id, old && same(old, record) ? old : record];
    }),
  );
}

/** Reads the points of this intake and no others. */
export const readScores = (intakeId: string): Promise<Scores[]> =>
  database.scores.where({ intakeId }).toArray();

/** Live; undefined while they load. */
export const useScores = (intakeId: string): IntakeScores | undefined =>
  useByTrainee(useLiveParts('scores', intakeId), scoresByTrainee);

/** Writes what a person typed of one trainee. Throws where it was not stored, as `change` does. */
export const writeScores = (
  intakeId: string,
  enrolmentId: string,
  fields: Partial<ScoresFacts>,
): Promise<string | null> =>
  inTurn(async () => {
    const stored = await database.scores.get(enrolmentId);
    const record = { ...noScores, ...fields, id: enrolmentId, intakeId };
    return act(intakeId, [
      stored
        ? { table: 'scores', kind: 'update', id: enrolmentId, fields }
        : { table: 'scores', kind: 'create', record },
    ]);
  });

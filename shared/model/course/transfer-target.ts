import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { failure, type Problem } from '../problem.ts';
import type { Intake } from './intake.ts';

/** The intake that a trainee moves from, or to. */
export type TransferIntake = Pick<Intake, 'id' | 'programmeId' | 'year' | 'endsOn' | 'deletedAt'>;

/** An intake that a trainee may move to, and how things stand there. */
export interface TransferTarget<Known extends TransferIntake = TransferIntake> {
  intake: Known;
  /** Its results are closed. */
  assessed: boolean;
  /** The trainee is, or was, in it. */
  alreadyThere: boolean;
}

/**
 * Why a trainee of `from` cannot move to that intake on a day (O10-31: within the year, from one intake of the course to
 * another); null where nothing stands in the way. Problems: `transferTargetMissing`, `transferTargetWrong`,
 * `transferOutsideYear`, `transferTargetEnded`, `transferAlreadyThere`.
 */
export function transferProblem(
  from: TransferIntake,
  target: TransferTarget | null,
  on: PlainDate,
): Problem | null {
  const problem = (code: string, params?: Problem['params']) => failure(code, params, 'O10-31').problem;
  if (!target) return problem('transferTargetMissing');
  const { intake, assessed, alreadyThere } = target;
  if (intake.id === from.id || intake.programmeId !== from.programmeId || intake.deletedAt !== null)
    return problem('transferTargetWrong');
  if (intake.year !== from.year) return problem('transferOutsideYear', { year: from.year });
  if (assessed || (intake.endsOn !== null && intake.endsOn < on)) return problem('transferTargetEnded');
  return alreadyThere ? problem('transferAlreadyThere') : null;
}

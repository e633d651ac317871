import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { enrolmentMachine } from '#shared/model/workflow/enrolment-machine.ts';
import { readTrainees, type Trainee } from '../enrolments.ts';
import { readEnrolmentStates, stateOf } from '../outcomes/enrolment-states.ts';

/**
 * Whom an enrolment order names: who is listed and was never admitted, so that a second order enrols who came later.
 * One that corrects a signed order names everybody. `paper`: the order, where it is begun.
 */
export async function traineesToEnrol(
  intakeId: string,
  paper: Pick<OfficialDocument, 'corrects'> | null,
): Promise<Trainee[]> {
  const trainees = await readTrainees(intakeId);
  if (paper?.corrects) return trainees;
  const states = await readEnrolmentStates(intakeId);
  const { initial } = enrolmentMachine;
  return trainees.filter(({ enrolment }) => stateOf(states, enrolment.id) === initial);
}

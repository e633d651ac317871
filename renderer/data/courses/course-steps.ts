import { useLiveQuery } from 'dexie-react-hooks';
import { type IntakeState, intakeMachine } from '#shared/model/workflow/intake-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import type { MachineId, WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { type StepWords, stepEdit } from '../development/step-edits.ts';

/** The steps of an intake in order. */
export const readIntakeSteps = (intakeId: string): Promise<WorkflowStep[]> =>
  database.workflowSteps.where({ ownerId: intakeId }).sortBy('n');

/** Live: where an intake stands; undefined while it loads. */
export const useIntakeState = (intakeId: string): IntakeState | undefined =>
  useLiveQuery(async () => stateAfter(intakeMachine, await readIntakeSteps(intakeId)), [intakeId]);

/** A step of an intake or of a trainee: neither belongs to a programme. */
export const takenStep = (
  machine: MachineId,
  ownerId: string,
  n: number,
  event: string,
  words: StepWords,
): Edit =>
  stepEdit({ ...{ machine, ownerId, programmeId: '', n, event }, at: new Date().toISOString() }, words);

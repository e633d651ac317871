import { intakeMachine } from '#shared/model/workflow/intake-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { database } from '../../database.ts';

/** Those of the intakes whose results are closed. Reads the steps of these intakes and no others. */
export async function readAssessed(intakeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const steps = await database.workflowSteps
    .where('ownerId')
    .anyOf([...intakeIds])
    .toArray();
  const byIntake = Map.groupBy(steps, ({ ownerId }) => ownerId);
  return new Set(intakeIds.filter((id) => stateAfter(intakeMachine, byIntake.get(id) ?? []) === 'assessed'));
}

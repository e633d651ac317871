import { database } from '../database.ts';
import { readStates, stateIn } from '../development/states.ts';

/**
 * Of these programmes the ones that were approved (O10-13) and not repealed (O10-14): what was approved holds also
 * while an update is being written.
 */
export async function readApproved(programmeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const steps = await database.workflowSteps
    .where('programmeId')
    .anyOf([...programmeIds])
    .filter(({ machine, event }) => machine === 'development' && event === 'approve')
    .toArray();
  const approved = [...new Set(steps.map(({ programmeId }) => programmeId))];
  const states = await readStates(approved);
  return new Set(approved.filter((id) => stateIn(states, id) !== 'repealed'));
}

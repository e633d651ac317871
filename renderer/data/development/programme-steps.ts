import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../database.ts';

/** The steps of all developments and reviews. Those of intakes and trainees are many more, and stay where they are. */
export const programmeSteps = (): Promise<WorkflowStep[]> =>
  database.workflowSteps.where('machine').anyOf('development', 'review').toArray();

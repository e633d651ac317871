import { useLiveQuery } from 'dexie-react-hooks';
import type { ProgrammeVersion } from '#shared/model/development/programme-version.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../database.ts';

/** A kept text, the step that kept it, and which development it is of. */
export interface KeptVersion {
  version: ProgrammeVersion;
  step: WorkflowStep | null;
  /** 1 for the programme's first development, then on. */
  number: number;
}

/** Kept texts of a programme, the newest first. */
export async function readVersions(programmeId: string): Promise<KeptVersion[]> {
  const versions = await database.programmeVersions.where({ programmeId }).sortBy('at');
  const steps = await database.workflowSteps.where({ programmeId }).toArray();
  const developments = await database.developments.where({ programmeId }).toArray();
  return versions.toReversed().map((version) => ({
    version,
    step: steps.find(({ versionId }) => versionId === version.id) ?? null,
    number: developments.find(({ id }) => id === version.developmentId)?.number ?? 1,
  }));
}

/** Live; undefined while they load. */
export const useVersions = (programmeId: string) =>
  useLiveQuery(() => readVersions(programmeId), [programmeId]);

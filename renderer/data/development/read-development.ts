import { useLiveQuery } from 'dexie-react-hooks';
import type { Development } from '#shared/model/development/development.ts';
import type { AnalysedAct, Research } from '#shared/model/development/needs-analysis.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { ProgrammeVersion } from '#shared/model/development/programme-version.ts';
import type { Remark } from '#shared/model/development/remark.ts';
import type { ReworkTask } from '#shared/model/development/rework-task.ts';
import { compareOrder } from '#shared/model/order.ts';
import { type DevelopmentState, developmentMachine } from '#shared/model/workflow/development-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../database.ts';

/** The way of a programme's newest version, with all its records in order. */
export interface DevelopmentView {
  development: Development;
  /** False where nothing of it was written yet: its record is made with the first thing that is. */
  stored: boolean;
  /** Those before it, the oldest first. */
  earlier: Development[];
  steps: WorkflowStep[];
  state: DevelopmentState;
  acts: AnalysedAct[];
  researches: Research[];
  /** Papers that are not in the bin. */
  documents: OfficialDocument[];
  remarks: Remark[];
  tasks: ReworkTask[];
  /** Kept texts of the whole programme, the oldest first. */
  versions: ProgrammeVersion[];
}

/** The same on every computer, so that two who begin without knowing of each other begin the same. */
export const developmentId = (programmeId: string, number: number): string => `${programmeId}:${number}`;

/** By when they were kept; those of one instant by the steps that kept them. */
function inStepOrder(versions: ProgrammeVersion[], steps: readonly WorkflowStep[]): ProgrammeVersion[] {
  const place = ({ id }: ProgrammeVersion) => steps.findIndex(({ versionId }) => versionId === id);
  return versions.sort((a, b) => (a.at === b.at ? place(a) - place(b) : a.at < b.at ? -1 : 1));
}

/** Null where there is no such programme. */
export async function readDevelopment(programmeId: string): Promise<DevelopmentView | null> {
  const programme = await database.programmes.get(programmeId);
  if (!programme) return null;
  const all = await database.developments.where({ programmeId }).sortBy('number');
  const development = all.at(-1) ?? {
    id: developmentId(programmeId, 1),
    programmeId,
    number: 1,
    kind: 'new',
    cameFrom: null,
    startedAt: programme.createdAt,
  };
  const own = { ownerId: development.id };
  const steps = await database.workflowSteps.where(own).sortBy('n');
  // What a review decided stands for the first papers of an update.
  const owners = [development.id, ...(development.kind === 'update' ? [development.cameFrom ?? ''] : [])];
  const documents = await database.officialDocuments.where('ownerId').anyOf(owners).sortBy('createdAt');
  const remarks = await database.remarks.where({ developmentId: development.id }).toArray();
  const tasks = await database.reworkTasks.where({ developmentId: development.id }).toArray();
  return {
    development,
    stored: all.length > 0,
    earlier: all.slice(0, -1),
    steps,
    state: stateAfter(developmentMachine, steps),
    acts: (await database.analysedActs.where(own).toArray()).sort(compareOrder),
    researches: (await database.researches.where(own).toArray()).sort(compareOrder),
    documents: documents.filter(({ deletedAt }) => deletedAt === null),
    remarks: remarks.sort((a, b) => (a.receivedOn + a.id < b.receivedOn + b.id ? -1 : 1)),
    tasks: tasks.sort(compareOrder),
    versions: inStepOrder(await database.programmeVersions.where({ programmeId }).toArray(), steps),
  };
}

/** Live: undefined while it loads, null where there is no such programme. */
export const useDevelopment = (programmeId: string) =>
  useLiveQuery(() => readDevelopment(programmeId), [programmeId]);

/** What stayed of a development that another one followed, as after a refusal (O10-12). */
export interface EarlierDevelopment {
  development: Development;
  steps: WorkflowStep[];
  documents: OfficialDocument[];
}

/** Live: the developments before the newest one, the last of them first; undefined while they load. */
export const useEarlierDevelopments = (earlier: readonly Development[]): EarlierDevelopment[] | undefined =>
  useLiveQuery(
    () =>
      Promise.all(
        earlier.toReversed().map(async (development) => ({
          development,
          steps: await database.workflowSteps.where({ ownerId: development.id }).sortBy('n'),
          documents: await database.officialDocuments.where({ ownerId: development.id }).toArray(),
        })),
      ),
    [earlier.map(({ id }) => id).join(' ')],
  );

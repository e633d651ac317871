import type { Intake } from '#shared/model/course/intake.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { type MachineId, stepId } from '#shared/model/workflow/workflow-step.ts';
import type { Edit } from '../../change/change.ts';
import { act } from '../../undo.ts';
import { testFacts } from '../testing-intake.ts';
import { testIntakeId } from '../testing-trainees.ts';

type Taken = readonly (readonly [event: string, on: string])[];

/** For tests: steps of an intake or a trainee from the `first` on, that nobody asked for their guards. */
export async function storeSteps(
  machine: MachineId,
  ownerId: string,
  taken: Taken,
  first = 1,
): Promise<void> {
  const step = (event: string, on: string, n: number): Edit => ({
    ...{ table: 'workflowSteps', kind: 'create' },
    record: {
      ...{ id: stepId(ownerId, n), machine, ownerId, programmeId: '', n, event, on },
      ...{ at: `${on}T06:00:00Z`, by: null, documentId: null, versionId: null, link: '', note: '' },
    },
  });
  await act(
    testIntakeId,
    taken.map(([event, on], index) => step(event, on, first + index)),
  );
}

/** Another intake of the course of the test intake: autumn of its year. */
export async function storeLaterIntake(fields: Partial<Intake> = {}): Promise<void> {
  const days = { startsOn: '2027-09-06', endsOn: '2027-09-17' };
  const record = { ...testFacts(days), id: 'i2', number: 2, deletedAt: null, ...fields };
  await act(record.id, [{ table: 'intakes', kind: 'create', record }]);
}

/** A paper of a trainee with number and date; its id is its kind unless another is said. */
export async function storePaper(
  fields: Pick<OfficialDocument, 'kind' | 'ownerId'> & Partial<OfficialDocument>,
): Promise<OfficialDocument> {
  const record: OfficialDocument = {
    ...{ id: fields.kind, programmeId: 'p1', language: 'kk', number: '7', date: '2027-02-15', texts: {} },
    ...{ signatories: [], signedOn: null, attachmentId: null, hash: null, corrects: null },
    ...{ createdAt: new Date().toISOString(), deletedAt: null },
    ...fields,
  };
  await act(testIntakeId, [{ table: 'officialDocuments', kind: 'create', record }]);
  return record;
}

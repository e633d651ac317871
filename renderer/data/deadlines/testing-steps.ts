import { stepId, type WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { change } from '../change/change.ts';
import { createOrganisation, newOrganisation } from '../organisation.ts';
import { testProgramme } from '../testing-programme.ts';

type Taken = readonly (readonly [event: string, on: string])[];

/** An organisation for tests; its programmes come with `testWay`. */
export const testOrganisation = () =>
  createOrganisation({
    ...newOrganisation('o1', 'O10'),
    director: { name: 'Үлгі Директор', post: { kk: '', ru: '' } },
  });

/** A programme whose development has taken these steps, each on its day. */
export async function testWay(programmeId: string, title: string, taken: Taken): Promise<void> {
  const ownerId = `${programmeId}:1`;
  const steps = taken.map(
    ([event, on], index): WorkflowStep => ({
      id: stepId(ownerId, index + 1),
      ...{ machine: 'development', ownerId, programmeId, n: index + 1, event, on },
      ...{ at: `${on}T06:00:00Z`, by: null, documentId: null, versionId: null, link: '', note: '' },
    }),
  );
  const development = {
    ...{ id: ownerId, programmeId, number: 1, cameFrom: null, startedAt: '2026-01-01T00:00:00Z' },
    kind: 'new' as const,
  };
  await change(programmeId, [
    { table: 'programmes', kind: 'create', record: testProgramme(programmeId, title) },
    { table: 'developments', kind: 'create', record: development },
    ...steps.map((record) => ({ table: 'workflowSteps', kind: 'create', record }) as const),
  ]);
}

/** The steps up to the posting of the draft. */
export const toDiscussion = (on: string): Taken => [
  ['signProtocol', '2026-03-02'],
  ['signDevelopmentOrder', '2026-03-03'],
  ['publishDraft', on],
];

/** The steps up to the ministry's answer. */
export const toConclusion = (event: 'concludeAgreed' | 'concludeRework', on: string): Taken => [
  ...toDiscussion('2026-03-16'),
  ['closeDiscussion', '2026-04-10'],
  ['councilApproves', '2026-04-13'],
  ['sendPackage', '2026-04-14'],
  [event, on],
];

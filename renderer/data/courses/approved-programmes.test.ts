import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { stepId, type WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { change } from '../change/change.ts';
import { testOrganisation, testWay, toConclusion } from '../deadlines/testing-steps.ts';
import { emptyDatabase } from '../testing-database.ts';
import { readApproved } from './approved-programmes.ts';

const agreed = toConclusion('concludeAgreed', '2026-05-25');
const approved = [...agreed, ['approve', '2026-05-27']] as const;

beforeEach(async () => {
  await emptyDatabase();
  await testOrganisation();
  await testWay('agreed', 'Келісілген', agreed);
  await testWay('approved', 'Бекітілген', approved);
});

const read = async () => [...(await readApproved(['agreed', 'approved', 'unknown']))];

test('O10-13: a programme counts as approved by the approving order only', async () => {
  expect(await read()).toEqual(['approved']);
});

test('O10-14: what was approved holds while an update is written', async () => {
  const development = {
    ...{ id: 'approved:2', programmeId: 'approved', number: 2, cameFrom: null },
    ...{ startedAt: '2029-01-01T00:00:00Z', kind: 'update' as const },
  };
  await change('approved', [{ table: 'developments', kind: 'create', record: development }]);
  expect(await read()).toEqual(['approved']);
});

test('O10-14: what a review repealed is not approved any more', async () => {
  const ownerId = 'approved:review:1';
  const steps = ['signReviewProtocol', 'decideRepeal'].map(
    (event, index): WorkflowStep => ({
      id: stepId(ownerId, index + 1),
      ...{ machine: 'review', ownerId, programmeId: 'approved', n: index + 1, event, on: '2029-05-02' },
      ...{ at: '2029-05-02T06:00:00Z', by: null, documentId: null, versionId: null, link: '', note: '' },
    }),
  );
  await change('approved', [
    {
      ...{ table: 'reviews', kind: 'create' },
      record: {
        ...{ id: ownerId, programmeId: 'approved', developmentId: 'approved:1' },
        ...{ startedAt: '2029-05-01T00:00:00Z', monitoringFindings: '' },
      },
    },
    ...steps.map((record) => ({ table: 'workflowSteps', kind: 'create', record }) as const),
  ]);
  expect(await read()).toEqual([]);
});

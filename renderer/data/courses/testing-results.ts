import type { Commission } from '#shared/model/course/assessment.ts';
import { stepId } from '#shared/model/workflow/workflow-step.ts';
import type { Edit } from '../change/change.ts';
import { act } from '../undo.ts';
import { testEnrolment, testIntakeId } from './testing-trainees.ts';

/** For tests: a commission that can close a score sheet, with two criteria of twenty points. */
export const testCommission: Commission = {
  ...{ id: testIntakeId, orderNumber: '12', orderDate: '2027-02-01', signedOn: null },
  members: [
    { name: 'С. Жарқынтаева', post: 'директордың орынбасары', part: 'chair' },
    { name: 'Т. Айдынбекұлы', post: 'әдіскер', part: 'member' },
  ],
  criteria: [
    { id: 'aim', name: 'Өзектілігі', most: 20 },
    { id: 'novelty', name: 'Жаңашылдығы', most: 20 },
  ],
};

export const storeCommission = (fields: Partial<Commission> = {}) =>
  act(testIntakeId, [{ table: 'commissions', kind: 'create', record: { ...testCommission, ...fields } }]);

const taken = (machine: 'intake' | 'enrolment', ownerId: string, event: string, on: string): Edit => ({
  table: 'workflowSteps',
  kind: 'create',
  record: {
    ...{ id: stepId(ownerId, 1), machine, ownerId, programmeId: '', n: 1, event, on },
    ...{ at: `${on}T06:00:00Z`, by: null, documentId: null, versionId: null, link: '', note: '' },
  },
});

/** For tests: the order by which the first so many trainees of the stored intake were enrolled. */
export const storeEnrolment = (trainees: number, on = '2027-01-29') =>
  act(testIntakeId, [
    taken('intake', testIntakeId, 'signEnrolmentOrder', on),
    ...Array.from({ length: trainees }, (_, index) => taken('enrolment', testEnrolment(index), 'admit', on)),
  ]);

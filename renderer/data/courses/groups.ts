import { useLiveQuery } from 'dexie-react-hooks';
import type { PlannedGroup } from '#shared/model/course/divide-groups.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { compareOrder } from '#shared/model/order.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { orderAfter } from '../programmes.ts';
import { act } from '../undo.ts';

/** What a person says of a group. */
export type GroupFacts = Pick<Group, 'name' | 'language' | 'chatLink'>;

/** The groups of an intake in their order. */
export const readGroups = async (intakeId: string): Promise<Group[]> =>
  (await database.groups.where({ intakeId }).toArray()).sort(compareOrder);

/** Live; undefined while they load. */
export const useGroups = (intakeId: string): Group[] | undefined =>
  useLiveQuery(() => readGroups(intakeId), [intakeId]);

const behind = (groups: readonly Group[], intakeId: string, facts: GroupFacts): Group => ({
  ...{ id: crypto.randomUUID(), intakeId, order: orderAfter(groups, groups.length - 1) },
  ...facts,
});

/** A group behind all others; gives its id. */
export async function addGroup(intakeId: string, facts: GroupFacts): Promise<string> {
  const record = behind(await readGroups(intakeId), intakeId, facts);
  await act(intakeId, [{ table: 'groups', kind: 'create', record }]);
  return record.id;
}

export const updateGroup = ({ id, intakeId }: Group, fields: Partial<GroupFacts>) =>
  act(intakeId, [{ table: 'groups', kind: 'update', id, fields }]);

/** Removes a group; its trainees stay in the intake, in no group. Gives the way to bring it back with them. */
export async function removeGroup(group: Group): Promise<() => Promise<unknown>> {
  const { id, intakeId } = group;
  const members = await database.enrolments
    .where({ intakeId })
    .filter(({ groupId }) => groupId === id)
    .toArray();
  const into = (groupId: string | null) => members.map((one) => intoGroup(one.id, groupId));
  await act(intakeId, [...into(null), { table: 'groups', kind: 'remove', id }]);
  return () => act(intakeId, [{ table: 'groups', kind: 'create', record: group }, ...into(id)]);
}

const intoGroup = (id: string, groupId: string | null): Edit => ({
  ...{ table: 'enrolments', kind: 'update', id },
  fields: { groupId },
});

/** Makes the planned groups and puts their trainees into them, as one action. `nameOf`: by the place among all groups. */
export async function makeGroups(
  intakeId: string,
  planned: readonly PlannedGroup[],
  nameOf: (number: number) => string,
): Promise<void> {
  const groups = await readGroups(intakeId);
  const edits = planned.flatMap(({ language, enrolmentIds }): Edit[] => {
    const record = behind(groups, intakeId, { name: nameOf(groups.length + 1), language, chatLink: '' });
    groups.push(record);
    return [
      { table: 'groups', kind: 'create', record },
      ...enrolmentIds.map((id) => intoGroup(id, record.id)),
    ];
  });
  await act(intakeId, edits);
}

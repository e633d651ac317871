import { useLiveQuery } from 'dexie-react-hooks';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { type Enrolment, enrolmentId, type TraineePaper } from '#shared/model/course/enrolment.ts';
import type { Person } from '#shared/model/person.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { standingPerson } from '../people/standing-person.ts';
import { act } from '../undo.ts';
import { inTurn } from './in-turn.ts';

/** Somebody in an intake, with the person's own record; personal fields stay sealed. */
export interface Trainee {
  enrolment: Enrolment;
  person: Person;
}

/** Everybody in an intake in the Kazakh order of their names. Reads these people and no others. */
export async function readTrainees(intakeId: string): Promise<Trainee[]> {
  const stored = await database.enrolments.where({ intakeId }).toArray();
  const enrolments = stored.filter(({ deletedAt }) => deletedAt === null);
  const people = await database.people.bulkGet(enrolments.map(({ personId }) => personId));
  const found = enrolments.map(async (enrolment, index) => {
    const person = people[index];
    return person ? [{ enrolment, person: await standingPerson(person) }] : [];
  });
  const nameOf = ({ person }: Trainee) => person.nameKey;
  return (await Promise.all(found)).flat().sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Live; undefined while they load. */
export const useTrainees = (intakeId: string): Trainee[] | undefined =>
  useLiveQuery(() => readTrainees(intakeId), [intakeId]);

/** What an enrolment says besides who it is and where. */
export type EnrolmentFacts = Omit<Enrolment, 'id' | 'intakeId' | 'personId' | 'deletedAt'>;

export const noEnrolmentFacts: EnrolmentFacts = {
  ...{ groupId: null, letterId: null, region: '', district: '', placeKind: '', employer: '', position: '' },
  ...{ subject: '', category: '', experience: '', education: '', language: '' },
  papers: { identityCard: null, questionnaire: null, application: null, contract: null },
  ...{ inChatOn: null, preparedOn: null, cameFrom: null },
};

/** Puts a person into an intake, or back into it with what is said now; null where the person is in it. */
export async function enrolmentEdit(
  intakeId: string,
  personId: string,
  facts: EnrolmentFacts,
): Promise<Edit | null> {
  const id = enrolmentId(intakeId, personId);
  const before = await database.enrolments.get(id);
  if (!before) {
    const record = { ...facts, id, intakeId, personId, deletedAt: null };
    return { table: 'enrolments', kind: 'create', record };
  }
  if (before.deletedAt === null) return null;
  const { papers: _papers, ...said } = facts;
  return { table: 'enrolments', kind: 'update', id, fields: { ...said, deletedAt: null } };
}

/** Enrols a person whom no letter brought; what is known of the work comes from the person's record. */
export async function addTrainee(intakeId: string, { id, employer, position }: Person): Promise<boolean> {
  const edit = await enrolmentEdit(intakeId, id, { ...noEnrolmentFacts, employer, position });
  if (edit) await act(intakeId, [edit]);
  return edit !== null;
}

const updates = (
  enrolments: readonly Enrolment[],
  fieldsOf: (enrolment: Enrolment) => Partial<Omit<Enrolment, 'id'>>,
): Edit[] =>
  enrolments.map((one) => ({ table: 'enrolments', kind: 'update', id: one.id, fields: fieldsOf(one) }));

/** Puts trainees into a group, or out of all (null), as one action. */
export const putIntoGroup = (intakeId: string, enrolments: readonly Enrolment[], groupId: string | null) =>
  act(
    intakeId,
    updates(enrolments, () => ({ groupId })),
  );

/** Notes the day on which a paper came, of several trainees as one action; null: it has not come (O10-17, O10-21). */
export const notePaper = (
  intakeId: string,
  enrolments: readonly Enrolment[],
  paper: TraineePaper,
  day: PlainDate | null,
) =>
  inTurn(async () => {
    // What was shown may be a moment behind the paper that was noted before this one.
    const stored = await database.enrolments.bulkGet(enrolments.map(({ id }) => id));
    const known = stored.filter((one) => one !== undefined);
    return act(
      intakeId,
      updates(known, ({ papers }) => ({ papers: { ...papers, [paper]: day } })),
    );
  });

/** Takes trainees back, as one action: their marks and points stay as they are and come back with them. */
export const takeBackTrainees = (intakeId: string, enrolments: readonly Enrolment[]) => {
  const deletedAt = new Date().toISOString();
  return act(
    intakeId,
    updates(enrolments, () => ({ deletedAt })),
  );
};

/** Brings back trainees who were taken out, whatever was done in the intake meanwhile. */
export const bringBackTrainees = (intakeId: string, enrolments: readonly Enrolment[]) =>
  act(
    intakeId,
    updates(enrolments, () => ({ deletedAt: null })),
  );

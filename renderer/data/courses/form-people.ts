import { matchPeople, type RowPerson, saidOf } from '#shared/google-forms/match-people.ts';
import type { FormAnswers } from '#shared/google-forms/read-form.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { listedIin } from '#shared/trainee-list/listed-iin.ts';
import type { Seals } from '../people/personal-fields.ts';
import { readTrainees, type Trainee } from './enrolments.ts';

/** A form's rows and whom of the intake's trainees each names, by the enrolment's id. */
export interface FormPeople {
  people: RowPerson[];
  trainees: Trainee[];
}

/** Whom the rows of a form name among an intake's trainees. Problems: those of `Seals`, `formWithoutTrainees`. */
export async function formPeople(
  intakeId: string,
  form: FormAnswers,
  seals: Pick<Seals, 'iinHash'>,
): Promise<Outcome<FormPeople>> {
  const trainees = await readTrainees(intakeId);
  if (trainees.length === 0) return failure('formWithoutTrainees');
  const hashes = new Map<number, string>();
  for (const [index, row] of form.rows.entries()) {
    const { iin, fault } = listedIin(saidOf(form, row, 'iin'));
    if (iin === '' || fault !== null) continue;
    const hash = await seals.iinHash(iin);
    if (!hash.ok) return hash;
    hashes.set(index, hash.value);
  }
  const known = trainees.map(({ enrolment, person }) => ({ ...person, id: enrolment.id }));
  return success({ people: matchPeople(form, known, hashes), trainees });
}

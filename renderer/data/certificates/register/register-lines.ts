import type { RegisteredCertificate } from '#shared/documents/official/papers/certificate-register.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import type { Seals } from '../../people/personal-fields.ts';
import { standingPerson } from '../../people/standing-person.ts';
import { readAdmissionOrders } from './admission-orders.ts';
import type { RegisterRow } from './register-row.ts';

const known = (ids: readonly (string | null)[]): string[] => ids.flatMap((id) => id ?? []);

/** The IINs by the ids of people, as the records that stand for them have them now. Problems: those of `Seals`. */
async function readIins(ids: readonly string[], seals: Seals): Promise<Outcome<ReadonlyMap<string, string>>> {
  const iins = new Map<string, string>();
  for (const person of await database.people.bulkGet([...new Set(ids)])) {
    if (!person) continue;
    const open = await seals.open(await standingPerson(person));
    if (!open.ok) return open;
    iins.set(person.id, open.value.iin);
  }
  return success(iins);
}

/** Rows as they are printed. `seals` null: for who may not take personal data along. Problems: those of `Seals`. */
export async function readRegisterLines(
  rows: readonly RegisterRow[],
  seals: Seals | null,
): Promise<Outcome<RegisteredCertificate[]>> {
  const orders = await readAdmissionOrders(known(rows.map(({ enrolmentId }) => enrolmentId)));
  const people = known(rows.map(({ personId }) => personId));
  const iins = seals ? await readIins(people, seals) : success(new Map<string, string>());
  if (!iins.ok) return iins;
  return success(
    rows.map(({ enrolmentId, personId, annulment, ...row }) => ({
      ...row,
      iin: iins.value.get(personId ?? '') ?? '',
      order: orders.get(enrolmentId ?? '') ?? null,
      annulment: annulment && { number: annulment.orderNumber, date: annulment.annulledOn },
    })),
  );
}

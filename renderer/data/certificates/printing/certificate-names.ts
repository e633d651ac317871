import { personName } from '#shared/model/person.ts';
import { database } from '../../database.ts';

/** The registration number and the name on each of these certificates. */
export async function readCertificateNames(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { number: string; name: string }>> {
  const found = await database.certificates.bulkGet([...ids]);
  return new Map(
    found
      .filter((one) => one !== undefined)
      .map(({ id, registrationNumber, facts }) => [
        id,
        { number: registrationNumber, name: personName(facts) },
      ]),
  );
}

import { type CertificateRow, numberOfYear } from '#shared/certificate-list/read-certificate-list.ts';
import type { ListedCertificate } from '#shared/certificate-list/read-certificate-row.ts';
import type { Certificate, CertificateFacts } from '#shared/model/certificates/certificate.ts';
import type { TemplateLanguage } from '#shared/model/certificates/certificate-template.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { readOrganisation } from '../../organisation.ts';
import type { Seals } from '../../people/personal-fields.ts';
import { standingPerson } from '../../people/standing-person.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { newToken } from '../issue-drafts.ts';
import { whileNumbering } from '../issue-numbers.ts';

/** Changes of no intake. */
const scope = 'certificates';

/** So many are stored as one action; a longer register is parted by years. */
export const rowsOfImport = 5_000;

/** An earlier register that is taken over. */
export interface RegisterToImport {
  rows: readonly CertificateRow[];
  /** In which language the certificates are. */
  language: TemplateLanguage;
}

/** The lines whose numbers stand in the register already, in the same year. Reads the certificates with these numbers. */
export async function linesHere(rows: readonly CertificateRow[]): Promise<ReadonlySet<number>> {
  const numbers = new Set(rows.map(({ certificate }) => certificate.registrationNumber));
  const found = await database.certificates
    .where('registrationNumber')
    .anyOf([...numbers])
    .toArray();
  const here = new Set(
    found.map(({ registrationNumber, issuedOn }) => numberOfYear(registrationNumber, issuedOn)),
  );
  const isHere = ({ certificate: { registrationNumber, issuedOn } }: CertificateRow) =>
    here.has(numberOfYear(registrationNumber, issuedOn));
  return new Set(rows.filter(isHere).map(({ line }) => line));
}

/** The ids of people by their IINs, where they are known. Problems: those of `Seals`. */
async function peopleByIin(
  rows: readonly CertificateRow[],
  seals: Pick<Seals, 'iinHash'>,
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const hashes = new Map<string, string>();
  for (const { certificate } of rows) {
    if (certificate.iin === '') continue;
    const hash = await seals.iinHash(certificate.iin);
    if (!hash.ok) return hash;
    hashes.set(hash.value, certificate.iin);
  }
  const people = await database.people
    .where('iinHash')
    .anyOf([...hashes.keys()])
    .toArray();
  const ids = new Map<string, string>();
  for (const person of people) ids.set(hashes.get(person.iinHash) ?? '', (await standingPerson(person)).id);
  return success(ids);
}

/** What its paper says, as far as an old register tells: nobody is known to have signed it. */
function factsOf(
  listed: ListedCertificate,
  language: TemplateLanguage,
  { name, city }: Organisation,
): CertificateFacts {
  const { lastName, firstName, middleName, title, hours, startsOn, endsOn, employer, region } = listed;
  const nobody = { name: '', post: { kk: '', ru: '' }, acting: false, orderNumber: '', orderDate: null };
  return {
    ...{ language, lastName, firstName, middleName, hours, startsOn, endsOn, employer, region },
    title: { kk: language === 'ru' ? '' : title, ru: language === 'kk' ? '' : title },
    ...{ organisation: name, city, signer: nobody, topics: [], total: null },
  };
}

const certificateOf = (
  listed: ListedCertificate,
  personId: string | null,
  facts: CertificateFacts,
): Certificate => ({
  ...{ id: crypto.randomUUID(), token: newToken(), origin: 'imported', relation: 'first' },
  ...{ replaces: null, reason: '', year: Number(listed.issuedOn.slice(0, 4)), number: null },
  ...{ registrationNumber: listed.registrationNumber, intakeId: null, enrolmentId: null, personId },
  ...{ facts, templates: { certificate: null, supplement: null }, issuedOn: listed.issuedOn },
  ...{ validUntil: listed.validUntil, signature: null, blank: listed.blank },
  createdAt: new Date().toISOString(),
});

/**
 * Takes over certificates that were issued before this program (O10-30), as one action, all or none. Rows that
 * something stops, and those whose number stands in the register already, stay out; whom an IIN names is joined to the
 * certificate. Gives how many were added. Problems: `registerTooLong`, those of `Seals` and of saving.
 */
export async function importCertificates(
  { rows, language }: RegisterToImport,
  seals: Pick<Seals, 'iinHash'>,
): Promise<Outcome<number>> {
  return whileNumbering(async () => {
    const organisation = await readOrganisation();
    const here = await linesHere(rows);
    const ready = rows.filter(
      ({ line, problems }) => !here.has(line) && !problems.some(({ stops }) => stops),
    );
    if (!organisation || ready.length === 0) return success(0);
    if (ready.length > rowsOfImport)
      return failure('registerTooLong', { count: ready.length, most: rowsOfImport }, 'O10-30');
    const people = await peopleByIin(ready, seals);
    if (!people.ok) return people;
    const edits = ready.map(({ certificate }) => ({
      ...({ table: 'certificates', kind: 'create' } as const),
      record: certificateOf(
        certificate,
        people.value.get(certificate.iin) ?? null,
        factsOf(certificate, language, organisation),
      ),
    }));
    return written(() => act(scope, edits), edits.length);
  });
}

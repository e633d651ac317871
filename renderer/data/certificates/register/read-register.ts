import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { blankName } from '#shared/model/certificates/blank-name.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { database } from '../../database.ts';
import { type Fates, type RegisterRow, registerRow } from './register-row.ts';

/** Which certificates are read: those of a year of issue (null: of all), or those whose last day lies in a term. */
export type RegisterTerm =
  | { by: 'issuedOn'; year: number | null }
  | { by: 'validUntil'; from: PlainDate; until: PlainDate };

/** So many certificates are in memory whole at a time. */
const portion = 1_000;

function idsOf(term: RegisterTerm): Promise<string[]> {
  const { certificates } = database;
  if (term.by === 'validUntil')
    return certificates.where('validUntil').between(term.from, term.until, true, true).primaryKeys();
  const { year } = term;
  const found =
    year === null
      ? certificates.orderBy('issuedOn')
      : certificates.where('issuedOn').between(`${year}`, `${year + 1}`);
  return found.primaryKeys();
}

const byAge = (a: { createdAt: string }, b: { createdAt: string }) => (a.createdAt < b.createdAt ? -1 : 1);

/** What became of certificates, by indexes that hold nothing else. */
async function readFates(): Promise<Fates> {
  const [successors, annulments, sheets] = await Promise.all([
    database.certificates.orderBy('replaces').toArray(),
    database.certificateAnnulments.toArray(),
    database.printedSheets
      .where('[part+series+blank]')
      // A list comes after every text: all series.
      .between(['certificate'], ['certificate', []])
      .toArray(),
  ]);
  const before = await database.certificates.bulkGet(successors.map(({ replaces }) => replaces ?? ''));
  const printed = sheets.filter(({ outcome }) => outcome === 'printed').sort(byAge);
  return {
    successors: Map.groupBy(successors.sort(byAge), ({ replaces }) => replaces ?? ''),
    annulments: Map.groupBy(annulments, ({ certificateId }) => certificateId),
    numbersBefore: new Map(before.flatMap((one) => (one ? [[one.id, one.registrationNumber] as const] : []))),
    // The newest one counts: a jam puts a certificate on another blank.
    blanks: new Map(
      printed.map(({ certificateId, series, blank, digits }) => [
        certificateId ?? '',
        blank === null ? '' : blankName(series, { first: blank, last: blank }, digits),
      ]),
    ),
  };
}

/** Those without a number of this program's come first in their year, by the day of issue. */
const orderOf = ({ number, issuedOn, registrationNumber }: RegisterRow): string =>
  number === null ? ` ${issuedOn} ${registrationNumber}` : `!${String(number).padStart(12, '0')} ${issuedOn}`;
const byNumber = (a: RegisterRow, b: RegisterRow): number =>
  a.year - b.year || (orderOf(a) < orderOf(b) ? -1 : 1);

/** The register (O10-30, O10-33): every certificate of a term, also those that were replaced or annulled, by number. */
export async function readRegister(term: RegisterTerm, today: PlainDate): Promise<RegisterRow[]> {
  const ids = await idsOf(term);
  const fates = await readFates();
  const rows: RegisterRow[] = [];
  for (let from = 0; from < ids.length; from += portion) {
    const some = await database.certificates.bulkGet(ids.slice(from, from + portion));
    const there = some.filter((one): one is Certificate => one !== undefined);
    rows.push(...there.map((one) => registerRow(one, fates, today)));
  }
  return rows.sort(byNumber);
}

/** The years from the first certificate to the last, the newest first; reads the two ends of an index. */
export async function readYears(): Promise<number[]> {
  const days = database.certificates.orderBy('issuedOn');
  const [first, last] = await Promise.all([days.first(), days.last()]);
  if (!first || !last) return [];
  const [from, until] = [first, last].map(({ issuedOn }) => Number(issuedOn.slice(0, 4))) as [number, number];
  return Array.from({ length: until - from + 1 }, (_, back) => until - back);
}

import {
  type BlankAccount,
  type BlankFault,
  blankAccount,
} from '#shared/model/certificates/blank-account.ts';
import type { BlankEntry } from '#shared/model/certificates/blank-entry.ts';
import { proposedCertificateSettings } from '#shared/model/certificates/certificate-settings.ts';
import { type TemplateKind, templateKinds } from '#shared/model/certificates/certificate-template.ts';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { database } from '../database.ts';
import { readOrganisation } from '../organisation.ts';

/** The lines of the account, and the sheets on blanks by number: those on plain paper are not in the index. */
export interface BlankRecords {
  entries: BlankEntry[];
  sheets: PrintedSheet[];
}

/** All of them. */
export async function readBlankRecords(): Promise<BlankRecords> {
  const [entries, sheets] = await Promise.all([
    database.blankEntries.toArray(),
    database.printedSheets.orderBy('[part+series+blank]').toArray(),
  ]);
  return { entries, sheets };
}

/** Those of one kind and series. */
export async function readSeries(kind: TemplateKind, series: string): Promise<BlankRecords> {
  const within: [unknown[], unknown[]] = [
    [kind, series, 0],
    [kind, series, Number.MAX_SAFE_INTEGER],
  ];
  const [entries, sheets] = await Promise.all([
    database.blankEntries
      .where('[kind+series+first]')
      .between(...within, true, true)
      .toArray(),
    database.printedSheets
      .where('[part+series+blank]')
      .between(...within, true, true)
      .toArray(),
  ]);
  return { entries, sheets };
}

export async function readBlankAccount(): Promise<BlankAccount> {
  const { entries, sheets } = await readBlankRecords();
  return blankAccount(entries, sheets);
}

/** Of a kind there are fewer blanks left than the organisation wants to have. */
export interface LowStock {
  kind: TemplateKind;
  left: number;
  /** So many there should be at least. */
  few: number;
}

/** What there is too little of. A kind of which none was ever received is printed on plain paper. */
export const lowStock = ({ series }: BlankAccount, few: number): LowStock[] =>
  templateKinds.flatMap((kind) => {
    const own = series.filter((one) => one.kind === kind);
    const left = own.reduce((sum, { totals }) => sum + totals.left, 0);
    return own.length > 0 && left < few ? [{ kind, left, few }] : [];
  });

/** What of blanks has to be said beside certificates. */
export interface BlankNotices {
  low: readonly LowStock[];
  /** What of the account names these certificates: both people are told of a number that was used twice. */
  faults: readonly BlankFault[];
}

export async function readBlankNotices(certificateIds: readonly string[]): Promise<BlankNotices> {
  const [account, organisation] = await Promise.all([readBlankAccount(), readOrganisation()]);
  const { fewBlanks } = organisation?.certificates ?? proposedCertificateSettings;
  const asked = new Set(certificateIds);
  return {
    low: lowStock(account, fewBlanks),
    faults: account.faults.filter((fault) => fault.certificateIds.some((id) => asked.has(id))),
  };
}

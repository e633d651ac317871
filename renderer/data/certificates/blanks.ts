import { useLiveQuery } from 'dexie-react-hooks';
import {
  type BlankAccount,
  type BlankFault,
  blankAccount,
} from '#shared/model/certificates/blank-account.ts';
import type { BlankEntry } from '#shared/model/certificates/blank-entry.ts';
import { blankName } from '#shared/model/certificates/blank-name.ts';
import { proposedCertificateSettings } from '#shared/model/certificates/certificate-settings.ts';
import type { TemplateKind } from '#shared/model/certificates/certificate-template.ts';
import { mergedRanges, withoutRanges } from '#shared/model/certificates/number-ranges.ts';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
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
async function readSeries(kind: TemplateKind, series: string): Promise<BlankRecords> {
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

/** The account of one kind and series. */
export async function readSeriesAccount(kind: TemplateKind, series: string): Promise<BlankAccount> {
  const { entries, sheets } = await readSeries(kind, series);
  return blankAccount(entries, sheets);
}

export async function readBlankAccount(): Promise<BlankAccount> {
  const { entries, sheets } = await readBlankRecords();
  return blankAccount(entries, sheets);
}

/** Live; undefined while it loads. */
export const useBlankAccount = (): BlankAccount | undefined => useLiveQuery(readBlankAccount);

/**
 * The next free numbers of a kind and series in the order of the tray: those that lie with the holder, or in the store
 * (null). Fewer than `count` where there are no more.
 */
export async function nextBlanks(
  kind: TemplateKind,
  series: string,
  count: number,
  holder: string | null = null,
): Promise<{ numbers: number[]; digits: number }> {
  const { ranges } = await readSeriesAccount(kind, series);
  const own = ranges.filter(({ state, holderId }) => state === 'left' && holderId === holder);
  const numbers: number[] = [];
  for (const { first, last } of own) {
    for (let number = first; number <= last && numbers.length < count; number++) numbers.push(number);
  }
  return { numbers, digits: own[0]?.digits ?? 1 };
}

/**
 * Whether `count` blanks from `number` on are all there to be printed on (O10-30). Problem: `blanksNotFree`, with those
 * that are not.
 */
export async function freeFrom(
  kind: TemplateKind,
  series: string,
  number: number,
  count: number,
): Promise<Outcome<null>> {
  const { ranges } = await readSeriesAccount(kind, series);
  const left = ranges.filter(({ state }) => state === 'left');
  const asked = { first: number, last: number + count - 1 };
  const wrong = withoutRanges([asked], mergedRanges(left));
  const digits = ranges[0]?.digits ?? String(asked.last).length;
  const numbers = wrong.map((range) => blankName(series, range, digits)).join(', ');
  return wrong.length > 0 ? failure('blanksNotFree', { numbers }, 'O10-30') : success(null);
}

/** How many blanks are left of a kind, and whether that is fewer than the organisation wants to have. */
export interface BlanksLow {
  left: number;
  few: number;
  low: boolean;
}

/** How many are left of a kind; null where none was ever received: such an organisation prints on plain paper. */
export function blanksLow(account: BlankAccount, kind: TemplateKind, few: number): BlanksLow | null {
  const own = account.series.filter((one) => one.kind === kind);
  if (own.length === 0) return null;
  const left = own.reduce((sum, { totals }) => sum + totals.left, 0);
  return { left, few, low: left < few };
}

/** Live: of both kinds what there is too little of; undefined while it loads. */
export const useBlanksLow = (): (BlanksLow & { kind: TemplateKind })[] | undefined =>
  useLiveQuery(async () => {
    const [account, organisation] = await Promise.all([readBlankAccount(), readOrganisation()]);
    const { fewBlanks } = organisation?.certificates ?? proposedCertificateSettings;
    return (['certificate', 'supplement'] as const).flatMap((kind) => {
      const stock = blanksLow(account, kind, fewBlanks);
      return stock?.low ? [{ ...stock, kind }] : [];
    });
  });

/** What of the account concerns these certificates, by their ids: both people are told of a number that was used twice. */
export async function blankFaultsOf(
  certificateIds: readonly string[],
): Promise<ReadonlyMap<string, readonly BlankFault[]>> {
  const asked = new Set(certificateIds);
  const { faults } = await readBlankAccount();
  const found = new Map<string, BlankFault[]>();
  for (const fault of faults) {
    for (const id of fault.certificateIds) {
      if (asked.has(id)) found.set(id, [...(found.get(id) ?? []), fault]);
    }
  }
  return found;
}

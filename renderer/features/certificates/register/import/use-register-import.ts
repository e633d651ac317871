import { useState } from 'react';
import { useAction } from '#renderer/components/use-action.ts';
import { useToday } from '#renderer/components/use-today.ts';
import {
  importCertificates,
  linesHere,
  rowsOfImport,
} from '#renderer/data/certificates/register/import-certificates.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { askSheets } from '#renderer/workers/sheets.ts';
import { openedFileLimit } from '#shared/bridge-arguments.ts';
import {
  type CertificatePlace,
  findCertificateColumns,
} from '#shared/certificate-list/certificate-columns.ts';
import { type CertificateRow, readCertificateList } from '#shared/certificate-list/read-certificate-list.ts';
import type { TemplateLanguage } from '#shared/model/certificates/certificate-template.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';

/** What a person says of the file. */
export interface Reading {
  sheets: readonly Sheet[];
  /** Index of the sheet that is taken. */
  at: number;
  place: CertificatePlace;
  language: TemplateLanguage;
  /** Whether three years count where no term is written (O10-33). */
  assumeTerm: boolean;
}

/** Rows that were looked at, and the lines whose numbers are in the register already. */
export interface CheckedRegister {
  rows: readonly CertificateRow[];
  here: ReadonlySet<number>;
}

/** A sheet where no heading was found, for a person who knows it better. */
const unnamed = ({ rows }: Sheet): CertificatePlace => ({
  firstRow: 0,
  columns: Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, () => null),
});
const placeOf = (sheet: Sheet): CertificatePlace => findCertificateColumns(sheet) ?? unnamed(sheet);

async function readFile(file: File): Promise<Outcome<Reading>> {
  if (file.size > openedFileLimit) return failure('fileTooLarge', { limit: openedFileLimit / 1024 / 1024 });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await askSheets('read', { bytes, name: file.name });
    if (!read.ok) return read;
    const sheets = read.value.map(({ sheet }) => sheet).filter(({ rows }) => rows.length > 0);
    const found = sheets.findIndex((sheet) => findCertificateColumns(sheet) !== null);
    const at = Math.max(0, found);
    const sheet = sheets[at];
    return sheet
      ? success({ sheets, at, place: placeOf(sheet), language: 'kk', assumeTerm: true })
      : failure('sheetEmpty', { name: file.name });
  } catch {
    return failure('openFailed');
  }
}

/** The way of an earlier register into this one: a file, its columns, its rows looked at, stored (O10-30). */
export function useRegisterImport(onStored: (count: number) => void) {
  const today = useToday();
  const [reading, setReading] = useState<Reading | null>(null);
  const [checked, setChecked] = useState<CheckedRegister | null>(null);
  const { busy, problem, run } = useAction();
  const sheet = reading?.sheets[reading.at];

  async function check(): Promise<Outcome<CheckedRegister>> {
    if (!reading || !sheet) return failure('registerEmpty', undefined, 'O10-30');
    const { assumeTerm, place } = reading;
    const rows = readCertificateList(sheet, place, { today, assumeTerm });
    if (rows.length === 0) return failure('registerEmpty', undefined, 'O10-30');
    if (rows.length > rowsOfImport)
      return failure('registerTooLong', { count: rows.length, most: rowsOfImport }, 'O10-30');
    try {
      return success({ rows, here: await linesHere(rows) });
    } catch (error) {
      return { ok: false, problem: saveProblem(error) };
    }
  }

  const store = () =>
    reading && checked
      ? importCertificates({ rows: checked.rows, language: reading.language }, keySeals)
      : Promise.resolve(success(0));

  return {
    ...{ reading, checked, busy, problem },
    sheet: sheet ?? null,
    read: (file: File) => void run(() => readFile(file), setReading),
    set: (changes: Partial<Reading>) => setReading((now) => now && { ...now, ...changes }),
    chooseSheet: (at: number) =>
      setReading((now) => {
        const next = now?.sheets[at];
        return now && next ? { ...now, at, place: placeOf(next) } : now;
      }),
    check: () => void run(check, setChecked),
    store: () => void run(store, onStored),
    /** One step back; a file that was chosen can be another one. */
    back: () => (checked ? setChecked(null) : setReading(null)),
  };
}
export type RegisterImport = ReturnType<typeof useRegisterImport>;

import { useLiveQuery } from 'dexie-react-hooks';
import { compareKazakh } from '#shared/kazakh/collate.ts';
import type { Printer } from '#shared/model/certificates/printing.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';

const scope = 'printers';

/** What a person says of a printer's tray. */
export type PrinterFacts = Omit<Printer, 'id' | 'createdAt' | 'deletedAt'>;

/** Printers that are not in the bin, by name and tray. */
export const readPrinters = async (): Promise<Printer[]> =>
  (await database.printers.toArray())
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => compareKazakh(a.name, b.name) || compareKazakh(a.tray, b.tray));

/** Live; undefined while they load. */
export const usePrinters = (): Printer[] | undefined => useLiveQuery(readPrinters);

/** Live: a printer, also one in the bin; null without one, undefined while it loads. */
export const usePrinter = (id: string | null): Printer | null | undefined =>
  useLiveQuery(async () => (id === null ? null : ((await database.printers.get(id)) ?? null)), [id]);

export function addPrinter(facts: PrinterFacts): Promise<Outcome<Printer>> {
  const createdAt = new Date().toISOString();
  const record = { ...facts, id: crypto.randomUUID(), createdAt, deletedAt: null };
  return written(() => act(scope, [{ table: 'printers', kind: 'create', record }]), record);
}

export const updatePrinter = (id: string, fields: Partial<PrinterFacts>): Promise<Outcome<null>> =>
  written(() => act(scope, [{ table: 'printers', kind: 'update', id, fields }]), null);

/** Puts a printer into the bin, or takes it out. */
export function binPrinter(id: string, bin: boolean): Promise<Outcome<null>> {
  const deletedAt = bin ? new Date().toISOString() : null;
  return written(() => act(scope, [{ table: 'printers', kind: 'update', id, fields: { deletedAt } }]), null);
}

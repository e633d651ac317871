import type { TableName } from '#shared/model/records.ts';

/** Fields that follow from others: nobody decides them by themselves. */
const derived: Partial<Record<TableName, readonly string[]>> = {
  people: ['iinHash', 'nameKey', 'mergedInto'],
  programmes: ['changedAt'],
  remarks: ['answeredOn'],
};

export const isDerived = (table: TableName, field: string): boolean =>
  derived[table]?.includes(field) === true;

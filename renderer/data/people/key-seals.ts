import { success } from '#shared/model/problem.ts';
import { iinHash, openRecord, sealRecordFields } from '../keys/sealed-records.ts';
import type { Seals } from './personal-fields.ts';

/** Personal data closed and opened by the keys of this store. */
export const keySeals: Seals = {
  seal: (personId, fields) => sealRecordFields('people', personId, fields),
  async open(person) {
    const opened = await openRecord('people', person);
    if (!opened.ok) return opened;
    const { iin, phone, bankAccount } = opened.value;
    return success({ iin, phone, bankAccount });
  },
  iinHash,
};

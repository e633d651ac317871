import type { Migration } from './migration.ts';

/** FROZEN: what people must decide about changes that met on the server. */
export const version3: Migration = {
  version: 3,
  stores: {
    conflicts: 'id, recordId',
    refusals: 'group',
  },
};

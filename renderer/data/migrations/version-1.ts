import type { Migration } from './migration.ts';

/** FROZEN: the store as it was first given to people. */
export const version1: Migration = {
  version: 1,
  stores: {
    organisations: 'id',
    programmes: 'id',
    sections: 'id, programmeId',
    glossaryTerms: 'id, programmeId',
    aims: 'id, programmeId',
    curriculumRows: 'id, programmeId',
    literatureEntries: 'id, programmeId',
    changes: '++seq, group, scope, recordId',
  },
};

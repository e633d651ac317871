import type { Programme } from '#shared/model/programme.ts';

/** A programme with nothing but what it must have, for tests. */
export const testProgramme = (id: string, title = 'Үлгі'): Programme => ({
  id,
  title: { kk: title, ru: '' },
  language: 'kk',
  direction: 'musical',
  audience: { kk: '', ru: '' },
  hours: 80,
  studyForm: 'fullTime',
  year: 2026,
  authors: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  deletedAt: null,
});

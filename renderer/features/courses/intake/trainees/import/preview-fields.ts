import type { ListedTrainee } from '#shared/trainee-list/read-listed.ts';

/** What of a row is shown to be put right, with the pixels that it needs; the rest comes in as the letter has it. */
export const previewFields = [
  { field: 'lastName', width: 130 },
  { field: 'firstName', width: 110 },
  { field: 'middleName', width: 130 },
  { field: 'iin', width: 118 },
  { field: 'birthDate', width: 96 },
  { field: 'region', width: 150 },
  { field: 'employer', width: 170 },
  { field: 'position', width: 120 },
  { field: 'language', width: 80 },
  { field: 'phone', width: 120 },
] as const satisfies { field: keyof ListedTrainee; width: number }[];

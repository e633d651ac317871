/** The parts of the certificates' page: each has its piece in `parts.ts`. */
export const partKeys = ['register', 'blanks', 'printing', 'templates', 'check', 'keys', 'settings'] as const;
export type PartKey = (typeof partKeys)[number];

/** What each part is given. `id`: what of it is open, from the address. */
export interface PartProps {
  id: string | undefined;
}

export const certificatesPath = (key: PartKey, id?: string) =>
  id ? `/certificates/${key}/${id}` : `/certificates/${key}`;

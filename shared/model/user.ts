import * as z from 'zod';

/** What a user may be in the organisation. */
export const userRoles = [
  'administrator',
  'director',
  'methodologist',
  'coordinator',
  'trainer',
  'procurementSpecialist',
  'analyst',
  'councilSecretary',
  'viewer',
] as const;
export type UserRole = (typeof userRoles)[number];

/** A person who works with the program on this computer. The keys of a user are no record: they are in the key ring. */
export const userSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  role: z.enum(userRoles),
  createdAt: z.string(),
  /** Set when the user no longer works here; the name stays in the history. */
  deletedAt: z.string().nullable(),
});
export type User = z.infer<typeof userSchema>;

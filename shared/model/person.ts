import * as z from 'zod';

/** A person that the organisation works with: one record over years and roles (trainee, trainer, staff). */
export const personSchema = z.object({
  id: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  /** Father's name; empty where there is none. */
  middleName: z.string(),
  /** `kazakhSortKey` of the whole name: lists are read in this order. Follows from the names. */
  nameKey: z.string(),
  /** ISO 8601 day; empty while unknown. */
  birthDate: z.string(),
  /** Sealed; empty while unknown. */
  iin: z.string(),
  /** Keyed hash of the IIN, so that it can be found by equality without being readable; empty while unknown. */
  iinHash: z.string(),
  /** Sealed. */
  phone: z.string(),
  /** IBAN, sealed. */
  bankAccount: z.string(),
  /** Where the person works, and as what. */
  employer: z.string(),
  position: z.string(),
  createdAt: z.string(),
  /** Set when the person's record lies in the bin. */
  deletedAt: z.string().nullable(),
});
export type Person = z.infer<typeof personSchema>;

import * as z from 'zod';
import { documentLanguages } from '../organisation.ts';
import { plainDateSchema } from '../plain-date.ts';

/**
 * Whom the organisation teaches with (O10-18): its own pedagogues of the profile, specialists on a service contract,
 * teachers of higher schools; and whom it invites to single lessons. Empty while unknown.
 */
export const trainerCategories = ['', 'pedagogue', 'contractSpecialist', 'higherSchool', 'guest'] as const;

/** What is collected of a trainer (O10-19), each with the day on which it came. */
export const trainerPapers = ['identityCard', 'diploma', 'marriageCertificate'] as const;
export type TrainerPaper = (typeof trainerPapers)[number];
const paperDay = plainDateSchema.nullable();

/** A person as a trainer, over all courses. Its id is the person's; the bank account is in the person's own record. */
export const trainerSchema = z.object({
  id: z.string(),
  category: z.enum(trainerCategories),
  languages: z.array(z.enum(documentLanguages)).max(2),
  /** Whole years of work in the profile; null while unknown (O10-18: at least three on a service contract). */
  experienceYears: z.number().int().min(0).max(80).nullable(),
  speciality: z.string().max(1_000),
  /** The name was changed: the marriage certificate is needed (O10-19). */
  nameChanged: z.boolean(),
  papers: z.object({ identityCard: paperDay, diploma: paperDay, marriageCertificate: paperDay }),
  /** ISO 8601 instant; set when the person teaches no more. */
  deletedAt: z.string().nullable(),
});
export type Trainer = z.infer<typeof trainerSchema>;

/** A trainer of an intake. Its id is `intakeId:personId`. */
export const intakeTrainerSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  personId: z.string(),
  contractNumber: z.string().max(100),
  contractDate: plainDateSchema.nullable(),
  /** For an academic hour, in tiyn; null while unknown. */
  hourPrice: z.number().int().min(0).max(100_000_000_00).nullable(),
  note: z.string().max(1_000),
});
export type IntakeTrainer = z.infer<typeof intakeTrainerSchema>;

export const intakeTrainerId = (intakeId: string, personId: string): string => `${intakeId}:${personId}`;

/** That the papers of an intake were handed to the procurement specialist (O10-19): added, never changed. */
export const handOverSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  on: plainDateSchema,
  /** Name and post of who took them. */
  takenBy: z.string().max(500),
  /** What was handed over, a line each. */
  items: z.array(z.string().max(1_000)).max(2_000),
  note: z.string().max(2_000),
});
export type HandOver = z.infer<typeof handOverSchema>;

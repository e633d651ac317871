import * as z from 'zod';
import { plainDateSchema } from '../plain-date.ts';

/** What a project is judged by: the most of all criteria together is what the rules give a project (O10-29). */
export const criterionSchema = z.object({
  id: z.string().max(40),
  name: z.string().max(500),
  most: z.number().int().min(0).max(1_000),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const memberParts = ['chair', 'member', 'secretary'] as const;
export const commissionMemberSchema = z.object({
  name: z.string().max(300),
  post: z.string().max(500),
  part: z.enum(memberParts),
});
export type CommissionMember = z.infer<typeof commissionMemberSchema>;

/** Who assesses an intake, and by what (O10-28, O10-29). Its id is the intake's. */
export const commissionSchema = z.object({
  id: z.string(),
  orderNumber: z.string().max(100),
  orderDate: plainDateSchema.nullable(),
  members: z.array(commissionMemberSchema).max(50),
  criteria: z.array(criterionSchema).max(30),
  /** The day on which it closed the score sheet: from then on neither it nor what it judges by changes. */
  signedOn: plainDateSchema.nullable(),
});
export type Commission = z.infer<typeof commissionSchema>;

/** When and how a trainee defended a project (O10-28). Its id is the enrolment's; the topic stands with the scores. */
export const defenceSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  date: plainDateSchema.nullable(),
  /** `HH:MM`; empty while it is not set. */
  time: z.string().regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/),
  place: z.string().max(500),
  /** Points by the criterion's id. */
  marks: z.record(z.string().max(40), z.number().int().min(0).max(1_000)),
  note: z.string().max(2_000),
});
export type Defence = z.infer<typeof defenceSchema>;

const points = z.number().int().min(0).max(1_000).nullable();

/** A trainee's result that was assessed again (O10-31). Its id is `enrolmentId/n`, n from 1. */
export const reassessmentSchema = z.object({
  id: z.string(),
  /** The intake that the trainee did not pass. */
  intakeId: z.string(),
  enrolmentId: z.string(),
  /** The intake with which it is assessed again; null where it is not with one. */
  withIntakeId: z.string().nullable(),
  date: plainDateSchema.nullable(),
  rightAnswers: points,
  participation: points,
  activity: points,
  project: points,
  /** Once it is signed it never changes. */
  signedOn: plainDateSchema.nullable(),
  deletedAt: z.string().nullable(),
});
export type Reassessment = z.infer<typeof reassessmentSchema>;

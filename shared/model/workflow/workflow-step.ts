import * as z from 'zod';
import { plainDateSchema } from '../plain-date.ts';

export const machineIds = ['development', 'review', 'intake', 'enrolment'] as const;
export type MachineId = (typeof machineIds)[number];

/**
 * A step in the life of a development, a review, an intake or a trainee in it. Steps are only ever added: the state follows from them. The id is
 * `ownerId/n`, so that of two people who take the n-th step without knowing of each other one is refused.
 */
export const workflowStepSchema = z
  .object({
    id: z.string(),
    machine: z.enum(machineIds),
    /** The development, the review, the intake or the enrolment. */
    ownerId: z.string(),
    /** Empty for intakes and enrolments: a programme's own steps are those of its developments and reviews. */
    programmeId: z.string(),
    /** 1, 2, 3 … without holes. */
    n: z.int().positive(),
    event: z.string(),
    /** The day that counts for terms: of the signature, the posting, the official receipt. */
    on: plainDateSchema,
    /** When it was entered, ISO 8601 instant, and by whom. */
    at: z.string(),
    by: z.string().nullable(),
    /** The signed paper that the step rests on. */
    documentId: z.string().nullable(),
    /** The kept text that the step is about. */
    versionId: z.string().nullable(),
    /** Address of the public discussion. */
    link: z.string().max(2000),
    note: z.string().max(5000),
  })
  .refine((step) => step.id === `${step.ownerId}/${step.n}`, { path: ['id'] });
export type WorkflowStep = z.infer<typeof workflowStepSchema>;

export const stepId = (ownerId: string, n: number): string => `${ownerId}/${n}`;

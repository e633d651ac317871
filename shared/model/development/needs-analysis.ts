import * as z from 'zod';
import { plainDateSchema } from '../plain-date.ts';

const order = z.string().min(1);
const day = plainDateSchema.nullable();

/** An act that was analysed (O10-4, first part; O10-14). `ownerId`: the development or the review. */
export const analysedActSchema = z.object({
  id: z.string(),
  ownerId: z.string(),
  order,
  number: z.string(),
  date: day,
  title: z.string(),
  /** The clause of the act that matters here. */
  clause: z.string(),
  conclusion: z.string(),
  /** Who analysed it: signs the protocol (O10-5). */
  analyst: z.string(),
});
export type AnalysedAct = z.infer<typeof analysedActSchema>;

export const researchKinds = ['qualitative', 'quantitative'] as const;
export const researchMethods = [
  'interview',
  'focusGroup',
  'lessonVisit',
  'questionnaire',
  'test',
  'other',
] as const;

/** A research of what teachers need (O10-4, second part). */
export const researchSchema = z.object({
  id: z.string(),
  ownerId: z.string(),
  order,
  kind: z.enum(researchKinds),
  method: z.enum(researchMethods),
  instruments: z.string(),
  /** How the participants were chosen. */
  sampling: z.string(),
  procedure: z.string(),
  /** Who took part, and how many. */
  participants: z.string(),
  participantCount: z.int().min(0).max(1_000_000).nullable(),
  from: day,
  until: day,
  findings: z.string(),
  /** Who carried it out: signs the protocol (O10-5). */
  analyst: z.string(),
});
export type Research = z.infer<typeof researchSchema>;

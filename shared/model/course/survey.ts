import * as z from 'zod';
import { documentLanguages } from '../organisation.ts';

/** What a survey of a course is for: difficulties and needs (O10-26), how the course was (O10-27). */
export const surveyPurposes = ['needs', 'evaluation'] as const;
export const questionKinds = ['one', 'several', 'scale', 'text'] as const;

export const surveyQuestionSchema = z.object({
  id: z.string().max(40),
  kind: z.enum(questionKinds),
  text: z.string().max(2_000),
  required: z.boolean(),
  /** To choose from; of a scale what its ends mean. */
  options: z.array(z.string().max(1_000)).max(100),
});
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;

/** A survey of an intake, in one language. */
export const surveySchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  purpose: z.enum(surveyPurposes),
  language: z.enum(documentLanguages),
  title: z.string().max(500),
  introduction: z.string().max(5_000),
  questions: z.array(surveyQuestionSchema).max(200),
  /** Of the same survey in Google Forms; empty where there is none. */
  link: z.string().max(2_000),
  createdAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type Survey = z.infer<typeof surveySchema>;

export const responseSources = ['form', 'typed', 'googleForms'] as const;

/** What one person answered: texts by the question's id, several where several may be chosen. */
export const surveyResponseSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  surveyId: z.string(),
  /** Null where the survey is anonymous, or the person was not found. */
  enrolmentId: z.string().nullable(),
  source: z.enum(responseSources),
  answeredAt: z.string().max(40),
  answers: z.record(z.string().max(40), z.array(z.string().max(10_000)).max(100)),
});
export type SurveyResponse = z.infer<typeof surveyResponseSchema>;

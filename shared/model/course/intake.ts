import * as z from 'zod';
import { documentLanguages } from '../organisation.ts';
import { plainDateSchema } from '../plain-date.ts';
import { studyForms } from '../programme.ts';

/**
 * A wave of a course: a row of the annual schedule (O10-16), to which departments send trainees (O10-17). The course is
 * the programme's; its waves of a year are numbered.
 */
export const intakeSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  /** The year of the schedule: a wave that ends after New Year stays in the year in which it was planned. */
  year: z.number().int().min(1900).max(2200),
  number: z.number().int().min(1).max(999),
  /** Codes of the regions whose departments send trainees. */
  regions: z.array(z.string().max(10)).max(30),
  languages: z.array(z.enum(documentLanguages)),
  studyForm: z.enum(studyForms),
  /** First and last day; null while not set. */
  startsOn: plainDateSchema.nullable(),
  endsOn: plainDateSchema.nullable(),
  place: z.string().max(500),
  plannedTrainees: z.number().int().min(0).max(100_000).nullable(),
  /** ISO 8601 instant; set when the intake lies in the bin. */
  deletedAt: z.string().nullable(),
});
export type Intake = z.infer<typeof intakeSchema>;

/** With whom a year's schedule is agreed besides the departments (O10-16): the ministry. */
export const authorisedBody = 'authorisedBody';

/** That the schedule of a year was agreed, by whom and when (O10-16). Its id is `year:party`: there is never a second one. */
export const scheduleAgreementSchema = z.object({
  id: z.string(),
  year: z.number().int().min(1900).max(2200),
  /** `authorisedBody`, or the code of the region whose education department agreed. */
  party: z.string().max(20),
  /** Post and name of who agreed. */
  agreedBy: z.string().max(500),
  agreedOn: plainDateSchema.nullable(),
  letterNumber: z.string().max(100),
  letterDate: plainDateSchema.nullable(),
});
export type ScheduleAgreement = z.infer<typeof scheduleAgreementSchema>;

export const agreementId = (year: number, party: string): string => `${year}:${party}`;

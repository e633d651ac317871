import * as z from 'zod';
import { documentLanguages } from '../organisation.ts';
import { plainDateSchema } from '../plain-date.ts';

const text = (most: number) => z.string().max(most);

/** Trainees of one language in an intake (O10-21, O10-22). */
export const groupSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  /** Fractional index. */
  order: text(200).min(1),
  name: text(200),
  language: z.enum(documentLanguages),
  /** Invitation to the group's chat (O10-22). */
  chatLink: text(2_000),
});
export type Group = z.infer<typeof groupSchema>;

/** The letter of an education department that brought a list of trainees (O10-17). */
export const departmentLetterSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  /** Code of the region; empty while unknown. */
  region: text(10),
  number: text(100),
  date: plainDateSchema.nullable(),
  receivedOn: plainDateSchema.nullable(),
  /**
   * What a person said of the columns of its list, by the heading as it is folded for a search: the department's next
   * list is read so too. Absent where the program found all by itself; null comes from undo.
   */
  columns: z.record(text(300), text(40)).nullable().optional(),
});
export type DepartmentLetter = z.infer<typeof departmentLetterSchema>;

/** What a trainee brings (O10-17, O10-21), each with the day on which it came. */
export const traineePapers = ['identityCard', 'questionnaire', 'application', 'contract'] as const;
export type TraineePaper = (typeof traineePapers)[number];
const paperDay = plainDateSchema.nullable();

/** Whether a school is in a town or a village; empty while unknown. */
export const placeKinds = ['', 'urban', 'rural'] as const;

/**
 * Somebody in an intake. Its id is `intakeId:personId`: whoever is listed twice stands once. What a letter says of the
 * work is kept as it was then; the person's own record goes on changing.
 */
export const enrolmentSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  personId: z.string(),
  /** Null while in no group. */
  groupId: z.string().nullable(),
  /** Null where no letter brought the trainee. */
  letterId: z.string().nullable(),
  region: text(10),
  district: text(500),
  placeKind: z.enum(placeKinds),
  employer: text(1_000),
  position: text(500),
  subject: text(500),
  category: text(200),
  experience: text(100),
  education: text(500),
  /** As the letter says it; the group has the language that counts. */
  language: text(100),
  papers: z.object({
    identityCard: paperDay,
    questionnaire: paperDay,
    application: paperDay,
    contract: paperDay,
  }),
  /** The day on which the trainee was in the group's chat, and on which the work before the course was done (O10-22). */
  inChatOn: paperDay,
  preparedOn: paperDay,
  /** The enrolment in another intake that the trainee came from (O10-31); null where there is none. */
  cameFrom: z.string().nullable(),
  /** ISO 8601 instant; set when the enrolment was taken back. */
  deletedAt: z.string().nullable(),
});
export type Enrolment = z.infer<typeof enrolmentSchema>;

/** Who is in an intake is said once by these two. */
export const enrolmentId = (intakeId: string, personId: string): string => `${intakeId}:${personId}`;

/** O10-17, O10-21: what is still to be brought, in the order of the regulation. */
export const missingPapers = ({ papers }: Pick<Enrolment, 'papers'>): TraineePaper[] =>
  traineePapers.filter((paper) => papers[paper] === null);

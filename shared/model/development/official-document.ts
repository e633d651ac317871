import * as z from 'zod';
import { documentLanguages } from '../organisation.ts';
import { plainDateSchema } from '../plain-date.ts';

export const officialDocumentKinds = [
  'needsProtocol',
  'developmentOrder',
  'remarksSummary',
  'councilProtocol',
  'coverLetter',
  'expertConclusion',
  'approvalOrder',
  'reviewProtocol',
  'updateOrder',
  'repealOrder',
  'enrolmentOrder',
  'lessonSchedule',
  'costEstimate',
  'scoreSheet',
  'attendanceReference',
  'commissionProtocol',
  'expulsionOrder',
  'employerNotice',
] as const;
export type OfficialDocumentKind = (typeof officialDocumentKinds)[number];

/** Papers of an intake, or of a trainee in one: its coordinator prepares them. */
export const coursePaperKinds = [
  'enrolmentOrder',
  'lessonSchedule',
  'costEstimate',
  'scoreSheet',
  'attendanceReference',
  'commissionProtocol',
  'expulsionOrder',
  'employerNotice',
] as const satisfies readonly OfficialDocumentKind[];

/** What the director orders, and nobody else signs (O10-6, O10-13, O10-14, O10-17, O10-32). */
export const orderKinds = [
  'developmentOrder',
  'approvalOrder',
  'updateOrder',
  'repealOrder',
  'enrolmentOrder',
  'expulsionOrder',
] as const satisfies readonly OfficialDocumentKind[];

/** A paper as a person edits it before it is signed: texts by the name of their place in the paper. */
export const paperTextsSchema = z.record(z.string().max(100), z.string().max(20_000));

/** A person under a paper or in it. */
export const signatorySchema = z.object({
  name: z.string(),
  post: z.string(),
  /** `director` signs as the head; `author` did an analysis; the rest as the paper names them. */
  part: z.enum(['director', 'author', 'chair', 'secretary', 'member', 'executor']),
});
export type Signatory = z.infer<typeof signatorySchema>;

/**
 * An official paper. Until it is signed it is drafted from what is known, and may be edited; once `signedOn` is set it
 * never changes: `attachmentId` is the file that was signed, `hash` its SHA-256. A correction is a new paper that
 * names the old one.
 */
export const officialDocumentSchema = z.object({
  id: z.string(),
  /** The development, the review, the intake or the enrolment that it belongs to. */
  ownerId: z.string(),
  programmeId: z.string(),
  kind: z.enum(officialDocumentKinds),
  language: z.enum(documentLanguages),
  /** As it is printed: «10», «10-НҚ». Empty until it is given. */
  number: z.string().max(50),
  date: plainDateSchema.nullable(),
  /** What a person wrote instead of what the program proposes, by place. */
  texts: paperTextsSchema,
  signatories: z.array(signatorySchema).max(200),
  signedOn: plainDateSchema.nullable(),
  attachmentId: z.string().nullable(),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  corrects: z.string().nullable(),
  createdAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type OfficialDocument = z.infer<typeof officialDocumentSchema>;

import * as z from 'zod';
import { bilingualSchema, documentLanguages, organisationSchema } from './organisation.ts';
import { type RichText, richTextSchema } from './rich-text.ts';

/** Section keys in the order of O10-7; the order of this list is the order in every document. */
export const sectionKeys = [
  'generalProvisions',
  'glossary',
  'topic',
  'aims',
  'structure',
  'learningProcess',
  'methodicalSupport',
  'assessment',
  'postCourseSupport',
  'literature',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export const studyForms = ['fullTime', 'distance', 'blended'] as const;
export type StudyForm = (typeof studyForms)[number];

const order = z.string().min(1);

export const programmeSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  /** The language that the programme's own text is written in. */
  language: z.enum(documentLanguages),
  /** A direction's id from `shared/regulation/directions`, or the user's own words (O10-3: the list can be extended). */
  direction: z.string(),
  audience: bilingualSchema,
  /** Academic hours of the course. */
  hours: z.number().int().min(0).max(10000),
  studyForm: z.enum(studyForms),
  year: z.number().int().min(1900).max(2200),
  /** Names as they stand on the title page, one a line. */
  authors: z.string(),
  /** Day of creation and of the last change, ISO 8601 with time zone. */
  createdAt: z.string(),
  changedAt: z.string(),
  /**
   * Its text is with the ministry, or approved: set and taken away by steps of the development alone. Null, which a
   * refused step leaves behind, says no more than a field that is not there.
   */
  textLocked: z.boolean().nullable().optional(),
  /** Set when the programme lies in the bin. */
  deletedAt: z.string().nullable(),
});
export type Programme = z.infer<typeof programmeSchema>;

/** Text of one section. Its id is `programmeId/key`: there is never a second one. */
export const sectionSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  key: z.enum(sectionKeys),
  body: richTextSchema as z.ZodType<RichText>,
});
export type Section = z.infer<typeof sectionSchema>;

/** A row of the glossary (section 2). `order` is a fractional index: rows move without touching others. */
export const glossaryTermSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  order,
  term: z.string(),
  definition: z.string(),
});
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;

export const aimKinds = ['goal', 'task', 'outcome'] as const;
/** A goal, a task or an expected outcome. A task serves goals, an outcome serves tasks or goals: `serves` holds their ids. */
export const aimSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  order,
  kind: z.enum(aimKinds),
  text: z.string(),
  serves: z.array(z.string()),
});
export type Aim = z.infer<typeof aimSchema>;
export type AimKind = (typeof aimKinds)[number];

/** Academic hours of a topic by kind of lesson. */
export const hourKinds = ['lecture', 'practice', 'training', 'selfStudy', 'control'] as const;
export type HourKind = (typeof hourKinds)[number];
const hours = z.number().min(0).max(1000);
export const hoursSchema = z.object({
  lecture: hours,
  practice: hours,
  training: hours,
  selfStudy: hours,
  control: hours,
});
export type Hours = z.infer<typeof hoursSchema>;

/** A row of the curriculum: a module's heading (its hours are the sum of its topics) or a topic. */
export const curriculumRowSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  order,
  kind: z.enum(['module', 'topic']),
  title: z.string(),
  /** Form of the lesson in the author's words, such as «дәріс, топтық жұмыс». */
  form: z.string(),
  hours: hoursSchema,
  /** Expected outcomes that the topic leads to (O10-8, fifth paragraph). */
  outcomeIds: z.array(z.string()),
});
export type CurriculumRow = z.infer<typeof curriculumRowSchema>;

/** An entry of the literature list (section 10). */
export const literatureEntrySchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  order,
  /** Main or additional list, as the section's name says. */
  list: z.enum(['main', 'additional']),
  /** The description as printed: authors, title, place, publisher, pages. */
  text: z.string(),
  /** Year of publication; null while unknown. */
  year: z.number().int().min(1500).max(2200).nullable(),
  origin: z.enum(['domestic', 'foreign']),
  link: z.string(),
});
export type LiteratureEntry = z.infer<typeof literatureEntrySchema>;

/** A whole programme: all that a check, a document or a programme file needs. Rows are sorted by `order`. */
export const programmeContentSchema = z.object({
  organisation: organisationSchema,
  programme: programmeSchema,
  sections: z.array(sectionSchema),
  glossary: z.array(glossaryTermSchema),
  aims: z.array(aimSchema),
  curriculum: z.array(curriculumRowSchema),
  literature: z.array(literatureEntrySchema),
});
export type ProgrammeContent = z.infer<typeof programmeContentSchema>;

/** Where in a programme something stands: a finding points at it, a click goes there. */
export interface Place {
  section: SectionKey | 'details';
  /** A row's id in the section's table, or a field's name in the details. */
  target?: string;
}

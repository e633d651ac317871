import type { ZodType } from 'zod';
import { type Attachment, attachmentSchema } from './attachment.ts';
import { type CalendarDay, calendarDaySchema } from './calendar-day.ts';
import { type BlankEntry, blankEntrySchema } from './certificates/blank-entry.ts';
import {
  type Certificate,
  type CertificateAnnulment,
  certificateAnnulmentSchema,
  certificateSchema,
  type SigningKey,
  signingKeySchema,
} from './certificates/certificate.ts';
import {
  type CertificateTemplate,
  certificateTemplateSchema,
  type TemplateVersion,
  templateVersionSchema,
} from './certificates/certificate-template.ts';
import {
  type PrintedSheet,
  type Printer,
  type PrintJob,
  printedSheetSchema,
  printerSchema,
  printJobSchema,
} from './certificates/printing.ts';
import {
  type Commission,
  commissionSchema,
  type Defence,
  defenceSchema,
  type Reassessment,
  reassessmentSchema,
} from './course/assessment.ts';
import { type Attendance, attendanceSchema } from './course/attendance.ts';
import {
  type DepartmentLetter,
  departmentLetterSchema,
  type Enrolment,
  enrolmentSchema,
  type Group,
  groupSchema,
} from './course/enrolment.ts';
import {
  type Intake,
  intakeSchema,
  type ScheduleAgreement,
  scheduleAgreementSchema,
} from './course/intake.ts';
import {
  type Lesson,
  lessonSchema,
  type Room,
  roomSchema,
  type Timetable,
  timetableSchema,
} from './course/lesson.ts';
import {
  type ComplexPart,
  complexPartSchema,
  type DailyPost,
  dailyPostSchema,
  type EstimateLine,
  estimateLineSchema,
  type Material,
  materialSchema,
} from './course/preparation.ts';
import { type Scores, scoresSchema } from './course/scores.ts';
import { type Survey, type SurveyResponse, surveyResponseSchema, surveySchema } from './course/survey.ts';
import {
  type CourseTest,
  courseTestSchema,
  type TestAttempt,
  type TestQuestion,
  testAttemptSchema,
  testQuestionSchema,
} from './course/test.ts';
import {
  type HandOver,
  handOverSchema,
  type IntakeTrainer,
  intakeTrainerSchema,
  type Trainer,
  trainerSchema,
} from './course/trainer.ts';
import { type Development, developmentSchema, type Review, reviewSchema } from './development/development.ts';
import {
  type AnalysedAct,
  analysedActSchema,
  type Research,
  researchSchema,
} from './development/needs-analysis.ts';
import { type OfficialDocument, officialDocumentSchema } from './development/official-document.ts';
import { type ProgrammeVersion, programmeVersionSchema } from './development/programme-version.ts';
import { type Remark, remarkSchema } from './development/remark.ts';
import { type ReworkTask, reworkTaskSchema } from './development/rework-task.ts';
import { type Organisation, organisationSchema } from './organisation.ts';
import { type Person, personSchema } from './person.ts';
import {
  type Aim,
  aimSchema,
  type CurriculumRow,
  curriculumRowSchema,
  type GlossaryTerm,
  glossaryTermSchema,
  type LiteratureEntry,
  literatureEntrySchema,
  type Programme,
  programmeSchema,
  type Section,
  sectionSchema,
} from './programme.ts';
import { type User, userSchema } from './user.ts';
import { type WorkflowStep, workflowStepSchema } from './workflow/workflow-step.ts';

/** Every table that holds what a person typed, and the record that it holds. */
export interface Records {
  organisations: Organisation;
  programmes: Programme;
  sections: Section;
  glossaryTerms: GlossaryTerm;
  aims: Aim;
  curriculumRows: CurriculumRow;
  literatureEntries: LiteratureEntry;
  users: User;
  people: Person;
  attachments: Attachment;
  developments: Development;
  reviews: Review;
  workflowSteps: WorkflowStep;
  analysedActs: AnalysedAct;
  researches: Research;
  officialDocuments: OfficialDocument;
  programmeVersions: ProgrammeVersion;
  remarks: Remark;
  reworkTasks: ReworkTask;
  calendarDays: CalendarDay;
  intakes: Intake;
  scheduleAgreements: ScheduleAgreement;
  groups: Group;
  departmentLetters: DepartmentLetter;
  enrolments: Enrolment;
  attendance: Attendance;
  scores: Scores;
  trainers: Trainer;
  intakeTrainers: IntakeTrainer;
  handOvers: HandOver;
  rooms: Room;
  lessons: Lesson;
  timetables: Timetable;
  materials: Material;
  complexParts: ComplexPart;
  dailyPosts: DailyPost;
  estimateLines: EstimateLine;
  testQuestions: TestQuestion;
  courseTests: CourseTest;
  testAttempts: TestAttempt;
  surveys: Survey;
  surveyResponses: SurveyResponse;
  commissions: Commission;
  defences: Defence;
  reassessments: Reassessment;
  certificateTemplates: CertificateTemplate;
  templateVersions: TemplateVersion;
  certificates: Certificate;
  certificateAnnulments: CertificateAnnulment;
  signingKeys: SigningKey;
  blankEntries: BlankEntry;
  printJobs: PrintJob;
  printedSheets: PrintedSheet;
  printers: Printer;
}
export type TableName = keyof Records;

/** What a record of each table must look like before it is stored. */
export const recordSchemas = {
  organisations: organisationSchema,
  programmes: programmeSchema,
  sections: sectionSchema,
  glossaryTerms: glossaryTermSchema,
  aims: aimSchema,
  curriculumRows: curriculumRowSchema,
  literatureEntries: literatureEntrySchema,
  users: userSchema,
  people: personSchema,
  attachments: attachmentSchema,
  developments: developmentSchema,
  reviews: reviewSchema,
  workflowSteps: workflowStepSchema,
  analysedActs: analysedActSchema,
  researches: researchSchema,
  officialDocuments: officialDocumentSchema,
  programmeVersions: programmeVersionSchema,
  remarks: remarkSchema,
  reworkTasks: reworkTaskSchema,
  calendarDays: calendarDaySchema,
  intakes: intakeSchema,
  scheduleAgreements: scheduleAgreementSchema,
  groups: groupSchema,
  departmentLetters: departmentLetterSchema,
  enrolments: enrolmentSchema,
  attendance: attendanceSchema,
  scores: scoresSchema,
  trainers: trainerSchema,
  intakeTrainers: intakeTrainerSchema,
  handOvers: handOverSchema,
  rooms: roomSchema,
  lessons: lessonSchema,
  timetables: timetableSchema,
  materials: materialSchema,
  complexParts: complexPartSchema,
  dailyPosts: dailyPostSchema,
  estimateLines: estimateLineSchema,
  testQuestions: testQuestionSchema,
  courseTests: courseTestSchema,
  testAttempts: testAttemptSchema,
  surveys: surveySchema,
  surveyResponses: surveyResponseSchema,
  commissions: commissionSchema,
  defences: defenceSchema,
  reassessments: reassessmentSchema,
  certificateTemplates: certificateTemplateSchema,
  templateVersions: templateVersionSchema,
  certificates: certificateSchema,
  certificateAnnulments: certificateAnnulmentSchema,
  signingKeys: signingKeySchema,
  blankEntries: blankEntrySchema,
  printJobs: printJobSchema,
  printedSheets: printedSheetSchema,
  printers: printerSchema,
} satisfies { [Name in TableName]: ZodType<Records[Name]> };

export const tableNames = Object.keys(recordSchemas) as TableName[];

/** Tables whose rows belong to one programme. */
export const programmeTables = [
  'sections',
  'glossaryTerms',
  'aims',
  'curriculumRows',
  'literatureEntries',
] as const satisfies TableName[];

/**
 * Fields with personal data: they are stored sealed (AES-256-GCM), in the table, the change log, the journal and
 * every snapshot. The change door refuses a value here that is neither empty nor sealed.
 */
export const sealedFields: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  people: ['iin', 'bankAccount', 'phone'],
};

/** How a sealed value begins; what follows is base64. */
export const sealedPrefix = 'sealed1:';

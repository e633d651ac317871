import type { TFunction } from 'i18next';
import { formatNumericDate, parseDate } from '#shared/kazakh/dates.ts';
import { formatSum } from '#shared/kazakh/sums.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { sealedPrefix, type TableName } from '#shared/model/records.ts';
import { regions } from '#shared/model/region.ts';
import { directionName } from '#shared/regulation/directions.ts';
import type { TextLanguage } from '#shared/regulation/localised.ts';
import { sectionName } from '#shared/regulation/sections.ts';

/** What the words of a value need to know beside it. */
export interface ValueContext {
  t: TFunction;
  language: TextLanguage;
  /** Names of records by id, for links between them. */
  names: ReadonlyMap<string, string>;
}

/** Keys of choices, as `editor:details.studyForms` + `.fullTime`. */
const choices: Record<string, string> = {
  'programmes/studyForm': 'editor:details.studyForms',
  'programmes/language': 'editor:details.languages',
  'literatureEntries/origin': 'editor:literature.origins',
  'literatureEntries/list': 'editor:literature.lists',
  'curriculumRows/kind': 'editor:search.parts',
  'aims/kind': 'editor:search.parts',
  'organisations/profile': 'regulation:profiles',
  'organisations/documents.runningHeads': 'settings:documents',
  'organisations/documents.firstLanguage': 'editor:details.languages',
  'users/role': 'users:roles',
  'researches/kind': 'development:analysis.research.kinds',
  'researches/method': 'development:analysis.research.methods',
  'remarks/source': 'development:discussion.sources',
  'remarks/kind': 'development:discussion.kinds',
  'remarks/decision': 'development:discussion.answer',
  'officialDocuments/language': 'development:paperWork.languages',
  'officialDocuments/kind': 'development:papers',
  'officialDocuments/texts.fact.decision': 'development:paperWork.decisions',
  'officialDocuments/texts.fact.reviewDecision': 'development:paperWork.decisions',
  'officialDocuments/texts.fact.commissionDecision': 'development:paperWork.decisions',
  'workflowSteps/event': 'development:steps.done',
  'calendarDays/kind': 'history:days',
  'intakes/studyForm': 'editor:details.studyForms',
  'intakes/languages': 'editor:details.languages',
  'groups/language': 'courses:trainees.languages',
  'enrolments/placeKind': 'courses:trainees.placeKinds',
  'testQuestions/language': 'courses:trainees.languages',
  'surveys/purpose': 'courses:surveys.purposes',
  'surveys/language': 'courses:trainees.languages',
  'surveyResponses/source': 'courses:surveys.sources',
  'trainers/category': 'courses:trainers.categories',
  'trainers/languages': 'courses:trainers.languages',
  'lessons/kind': 'editor:curriculum.kinds',
  'attendance/mark': 'courses:attendance.marks',
  'complexParts/kind': 'courses:preparation.complex.kinds',
  'printJobs/part': 'certificates:printing.partNames',
  'printJobs/way': 'certificates:printing.ways',
  'printedSheets/part': 'certificates:printing.partNames',
  'printedSheets/outcome': 'certificates:printing.log.outcomes',
};

/** What is either so or not; nothing said is not. */
const yesOrNo: ReadonlySet<string> = new Set([
  'programmes/textLocked',
  'reworkTasks/done',
  'calendarDays/kurbanAit.confirmed',
  'trainers/nameChanged',
]);

const dateFields: ReadonlySet<string> = new Set([
  ...['birthDate', 'receivedOn', 'answeredOn', 'date', 'signedOn', 'on', 'from', 'until', 'markedWith'],
  ...['startsOn', 'endsOn', 'agreedOn', 'letterDate', 'readyOn', 'placedOn', 'inChatOn', 'preparedOn'],
  ...['papers.identityCard', 'papers.questionnaire', 'papers.application', 'papers.contract'],
  ...['papers.diploma', 'papers.marriageCertificate', 'contractDate', 'orderDate'],
  ...['kurbanAit.date', 'texts.fact.from', 'texts.fact.until', 'texts.fact.repealedFrom'],
]);
/** Fields that hold the id of another record. */
const linkFields: ReadonlySet<string> = new Set([
  ...['groupId', 'letterId', 'curriculumRowId', 'rightAnswerId', 'trainerId', 'roomId', 'withIntakeId'],
]);
/** Sums of money, in tiyn. */
const sums: ReadonlySet<string> = new Set(['estimateLines/price', 'intakeTrainers/hourPrice']);
/** Fields of remarks and tasks that name a section. */
const sectionFields: ReadonlySet<string> = new Set(['section', 'changedSection']);

/** The name of a person under a paper; undefined where the value is no such person. */
const personIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : undefined;

/** The words of an answer of a test's question; undefined where the value is no such thing. */
const textIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
    ? value.text
    : undefined;

const regionWords = (text: string, language: TextLanguage): string =>
  regions.find(({ code }) => code === text)?.[language] ?? text;

/** One of several values: a person under a paper, a region, a choice, or a record that is linked. */
function wordsOfOne(place: string, value: unknown, { t, language, names }: ValueContext): string {
  if (place === 'timetables/begins') return String(value);
  if (place === 'intakes/regions') return regionWords(String(value), language);
  const choice = choices[place];
  if (choice) return t(`${choice}.${String(value)}`);
  return personIn(value) ?? textIn(value) ?? names.get(String(value)) ?? t('history:gone');
}

/** A value of a field as a person reads it. */
export function valueWords(table: TableName, path: string, value: unknown, context: ValueContext): string {
  const { t, language } = context;
  if (yesOrNo.has(`${table}/${path}`)) return t(value === true ? 'history:yes' : 'history:no');
  if (table === 'developments' && path === 'remarksShown') {
    return t(value === 'atOnce' ? 'history:yes' : 'history:no');
  }
  if (value === null || value === undefined || value === '') return t('history:empty');
  if (Array.isArray(value)) {
    const listed = value.map((one) => wordsOfOne(`${table}/${path}`, one, context)).join('; ');
    return listed === '' ? t('history:empty') : listed;
  }
  const text = String(value);
  if (text.startsWith(sealedPrefix)) return t('history:sealed');
  const choice = choices[`${table}/${path}`];
  if (choice) return t(`${choice}.${text}`, { defaultValue: text });
  if (table === 'remarks' && path === 'hidden') {
    return t(`development:discussion.filters.showns.${value === true ? 'hidden' : 'shown'}`);
  }
  const section = sectionKeys.find((key) => key === value);
  if (section && sectionFields.has(path)) return sectionName(section, language);
  if (path === 'region') return regionWords(text, language);
  if (path === 'trainerId') return context.names.get(text) ?? t('courses:preparation.materials.agreed');
  if (sums.has(`${table}/${path}`)) return formatSum(BigInt(text), language);
  if (linkFields.has(path)) return context.names.get(text) ?? t('history:gone');
  if (path === 'direction') return directionName(text, language);
  const date = dateFields.has(path) ? parseDate(text) : undefined;
  return date ? formatNumericDate(date) : text;
}

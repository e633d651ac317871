import type { TFunction } from 'i18next';
import type { TableName } from '#shared/model/records.ts';

/** Keys of the forms' own labels, so that the history names a field as the form does. */
const formLabels: Partial<Record<TableName, Record<string, string>>> = {
  programmes: {
    'title.kk': 'editor:details.titles.kk',
    'title.ru': 'editor:details.titles.ru',
    'audience.kk': 'editor:details.audience.kk',
    'audience.ru': 'editor:details.audience.ru',
    language: 'editor:details.language',
    direction: 'editor:details.direction',
    hours: 'editor:details.hours',
    studyForm: 'editor:details.studyForm',
    year: 'editor:details.year',
    authors: 'editor:details.authors',
    textLocked: 'history:fields.textLocked',
  },
  sections: { body: 'editor:text.title' },
  glossaryTerms: { term: 'editor:glossary.term', definition: 'editor:glossary.definition' },
  aims: { text: 'history:fields.text', serves: 'editor:aims.serves' },
  curriculumRows: {
    title: 'editor:curriculum.title',
    form: 'editor:curriculum.form',
    outcomeIds: 'editor:curriculum.outcomes',
    'hours.lecture': 'editor:curriculum.kinds.lecture',
    'hours.practice': 'editor:curriculum.kinds.practice',
    'hours.training': 'editor:curriculum.kinds.training',
    'hours.selfStudy': 'editor:curriculum.kinds.selfStudy',
    'hours.control': 'editor:curriculum.kinds.control',
  },
  literatureEntries: {
    text: 'editor:literature.text',
    year: 'editor:literature.year',
    origin: 'editor:literature.origin',
    link: 'editor:literature.link',
    list: 'history:fields.list',
  },
  organisations: {
    profile: 'organisation:profile',
    'director.name': 'organisation:directorName',
    'letterhead.phone': 'organisation:letterhead.phone',
    'letterhead.email': 'organisation:letterhead.email',
    'letterhead.website': 'organisation:letterhead.website',
    'letterhead.bin': 'organisation:letterhead.bin',
    'documents.runningHeads': 'settings:documents.runningHeads',
    'documents.tableFontSize': 'settings:documents.tableFontSize',
    'documents.firstLanguage': 'history:fields.firstLanguage',
  },
  users: { name: 'history:fields.name', role: 'history:fields.role' },
  people: {
    lastName: 'history:fields.lastName',
    firstName: 'history:fields.firstName',
    middleName: 'history:fields.middleName',
    birthDate: 'history:fields.birthDate',
    iin: 'history:fields.iin',
    phone: 'organisation:letterhead.phone',
    bankAccount: 'history:fields.bankAccount',
    employer: 'history:fields.employer',
    position: 'history:fields.position',
  },
  analysedActs: {
    title: 'development:analysis.acts.title',
    number: 'development:analysis.acts.number',
    date: 'development:analysis.acts.date',
    clause: 'development:analysis.acts.clause',
    conclusion: 'development:analysis.acts.conclusion',
    analyst: 'development:analysis.acts.analyst',
  },
  researches: {
    kind: 'development:analysis.research.kind',
    method: 'development:analysis.research.method',
    instruments: 'development:analysis.research.instruments',
    sampling: 'development:analysis.research.sampling',
    procedure: 'development:analysis.research.procedure',
    participants: 'development:analysis.research.participants',
    participantCount: 'development:analysis.research.participantCount',
    from: 'development:analysis.research.from',
    until: 'development:analysis.research.until',
    findings: 'development:analysis.research.findings',
    analyst: 'development:analysis.research.analyst',
  },
  officialDocuments: {
    kind: 'history:fields.kind',
    language: 'development:paperWork.language',
    number: 'development:paperWork.number',
    date: 'development:paperWork.date',
    signatories: 'development:paperWork.people.title',
    signedOn: 'history:fields.signedOn',
  },
  developments: { remarksShown: 'development:publicPage.atOnce' },
  reviews: { monitoringFindings: 'development:review.monitoring' },
  remarks: {
    source: 'development:discussion.fields.source',
    sourceNote: 'development:discussion.fields.sourceNote',
    author: 'development:discussion.fields.author',
    affiliation: 'development:discussion.fields.affiliation',
    receivedOn: 'development:discussion.fields.receivedOn',
    kind: 'development:discussion.fields.kind',
    section: 'development:discussion.fields.section',
    text: 'development:discussion.fields.text',
    hidden: 'development:discussion.filters.shown',
    decision: 'development:discussion.answer.decision',
    changedSection: 'development:discussion.answer.changedSection',
    answer: 'development:discussion.answer.text',
    answeredOn: 'development:discussion.fields.answeredOn',
  },
  reworkTasks: {
    text: 'development:conclusion.tasks.text',
    section: 'development:conclusion.tasks.section',
    answer: 'development:conclusion.tasks.answer',
    done: 'development:conclusion.tasks.done',
  },
  workflowSteps: {
    on: 'development:stepDialog.on',
    link: 'development:stepDialog.link',
    note: 'development:stepDialog.note',
  },
  calendarDays: {
    kind: 'history:fields.kind',
    reason: 'calendar:dialog.reason',
    markedWith: 'history:fields.markedWith',
    'kurbanAit.date': 'calendar:holidays.kurbanAit',
    'kurbanAit.confirmed': 'history:fields.confirmed',
  },
  intakes: {
    year: 'history:fields.scheduleYear',
    number: 'courses:schedule.dialog.number',
    regions: 'courses:schedule.dialog.regions',
    languages: 'courses:schedule.dialog.languages',
    studyForm: 'courses:schedule.dialog.studyForm',
    startsOn: 'courses:schedule.dialog.startsOn',
    endsOn: 'courses:schedule.dialog.endsOn',
    place: 'courses:schedule.dialog.place',
    plannedTrainees: 'courses:schedule.dialog.plannedTrainees',
  },
  scheduleAgreements: {
    year: 'history:fields.scheduleYear',
    agreedBy: 'courses:schedule.agreements.agreedBy',
    agreedOn: 'courses:schedule.agreements.agreedOn',
    letterNumber: 'courses:schedule.agreements.letterNumber',
    letterDate: 'courses:schedule.agreements.letterDate',
  },
  groups: {
    name: 'courses:trainees.groups.name',
    language: 'courses:trainees.groups.language',
    chatLink: 'courses:trainees.groups.chatLink',
  },
  departmentLetters: {
    region: 'courses:import.letter.region',
    number: 'courses:import.letter.number',
    date: 'courses:import.letter.date',
    receivedOn: 'courses:import.letter.receivedOn',
  },
  enrolments: {
    groupId: 'courses:trainees.columns.group',
    letterId: 'courses:trainees.letter',
    region: 'courses:import.fields.region',
    district: 'courses:import.fields.district',
    placeKind: 'courses:import.fields.placeKind',
    employer: 'courses:import.fields.employer',
    position: 'courses:import.fields.position',
    subject: 'courses:import.fields.subject',
    category: 'courses:import.fields.category',
    experience: 'courses:import.fields.experience',
    education: 'courses:import.fields.education',
    language: 'courses:import.fields.language',
    'papers.identityCard': 'courses:trainees.papers.identityCard',
    'papers.questionnaire': 'courses:trainees.papers.questionnaire',
    'papers.application': 'courses:trainees.papers.application',
    'papers.contract': 'courses:trainees.papers.contract',
  },
  attendance: {
    date: 'courses:attendance.date',
    mark: 'courses:attendance.mark',
    reason: 'courses:attendance.reason',
  },
  scores: {
    rightAnswers: 'courses:scores.columns.rightAnswers',
    participation: 'courses:scores.columns.participation',
    participationReason: 'courses:scores.columns.participationReason',
    activity: 'courses:scores.columns.activity',
    project: 'courses:scores.columns.project',
    projectTopic: 'courses:scores.columns.projectTopic',
  },
};

/** Fields of the organisation in two languages, by the label of both. */
const bilingualLabels: Record<string, string> = {
  name: 'organisation:name',
  shortName: 'organisation:shortName',
  'director.post': 'organisation:directorPost',
  'letterhead.superior': 'organisation:letterhead.superior',
  'letterhead.address': 'organisation:letterhead.address',
  city: 'organisation:city',
};

/** What follows from other fields, or says what the sentence says already. */
const untold = new Set([
  'nameKey',
  'iinHash',
  'mergedInto',
  'createdAt',
  'changedAt',
  'id',
  'programmeId',
  'ownerId',
  'developmentId',
  'hash',
  'attachmentId',
  'corrects',
  'startedAt',
  'cameFrom',
  'party',
  'intakeId',
  'personId',
  'enrolmentId',
]);

/** The name of a field as its form shows it; null for what no person typed. */
export function fieldLabel(t: TFunction, table: TableName, path: string): string | null {
  if (untold.has(path)) return null;
  const key = formLabels[table]?.[path];
  if (key) return t(key);
  const [, fact] = /^texts\.fact\.(\w+)$/.exec(path) ?? [];
  if (fact) return t(`development:paperWork.facts.${fact}`);
  if (table === 'officialDocuments' && path.startsWith('texts')) return t('development:paperWork.texts');
  const [, stem = '', language] = /^(.*)\.(kk|ru)$/.exec(path) ?? [];
  const both = table === 'organisations' ? bilingualLabels[stem] : undefined;
  if (both) return t(`organisation:inLanguage.${language}`, { field: t(both) });
  return t(`history:fields.${path === 'order' || path === 'kind' ? path : 'other'}`);
}

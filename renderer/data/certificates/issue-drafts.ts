import { isPlainDate, numericDate, type PlainDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { Certificate, CertificateSigner } from '#shared/model/certificates/certificate.ts';
import { proposedCertificateSettings } from '#shared/model/certificates/certificate-settings.ts';
import { patternProblem } from '#shared/model/certificates/number-pattern.ts';
import { signerProblems } from '#shared/model/certificates/signer-problems.ts';
import { validUntil } from '#shared/model/certificates/valid-until.ts';
import { type DocumentLanguage, documentLanguages, type Organisation } from '#shared/model/organisation.ts';
import { personName } from '#shared/model/person.ts';
import { failure, type Outcome, type Problem, success } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { readOrganisation } from '../organisation.ts';
import { type EntitledOfIntake, type EntitledTrainee, readEntitled } from './entitled.ts';
import { factsOf, readSupplementRows, type SupplementRows } from './issue-facts.ts';
import type { PrintWays } from './print-ways.ts';
import { readTestScores } from './test-scores.ts';

/** Versions of templates that certificates are issued with. */
export type ChosenTemplates = Certificate['templates'];

/** What a person says of an issue. */
export interface IssueWords {
  intakeId: string;
  enrolmentIds: readonly string[];
  issuedOn: PlainDate;
  signer: CertificateSigner;
  rows: SupplementRows;
  /** By the language of the group. */
  templates: Readonly<Record<DocumentLanguage, ChosenTemplates>>;
  /** How the sheets will be printed. */
  ways: PrintWays;
}

/** A certificate before it has its number and its signature. */
export type CertificateDraft = Omit<Certificate, 'number' | 'registrationNumber' | 'signature'>;

/** All that the sheets of a draft say, to see whether it is still what was looked at. */
export const sheetsSay = (draft: CertificateDraft): string => {
  const { enrolmentId, replaces, relation, facts, templates, issuedOn, validUntil } = draft;
  return JSON.stringify([enrolmentId, replaces, relation, facts, templates, issuedOn, validUntil]);
};

/** Certificates that can be issued, and how they are numbered. */
export interface IssueDrafts {
  drafts: CertificateDraft[];
  year: number;
  pattern: string;
}

const tokenBytes = 16;

/** 16 random bytes, base64url: 22 letters. */
export const newToken = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(tokenBytes))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Why nothing can be issued on a day: it is none, it has not come, or it is before what it rests on. */
export function dayOfIssueProblem(
  issuedOn: PlainDate,
  notBefore: PlainDate,
  early: 'issueBeforeResults' | 'replaceBeforeIssue' = 'issueBeforeResults',
): Problem | null {
  if (!isPlainDate(issuedOn)) return failure('issueDateMissing', undefined, 'O10-33').problem;
  const date = numericDate(issuedOn);
  if (issuedOn > todayIn(Date.now())) return failure('issueInFuture', { date }, 'O10-33').problem;
  return issuedOn < notBefore
    ? failure(early, { date, before: numericDate(notBefore) }, 'O10-30').problem
    : null;
}

/** What of an organisation every certificate rests on. Problem: `numberPatternIncomplete`. */
export function numberPatternOf({ certificates }: Organisation): Outcome<string> {
  const { numberPattern } = certificates ?? proposedCertificateSettings;
  const problem = patternProblem(numberPattern);
  return problem ? { ok: false, problem } : success(numberPattern);
}

const named = ({ trainee }: EntitledTrainee) => personName(trainee.person);

/** The first reason why a trainee's certificate cannot be issued as it was asked for. */
function traineeProblem(one: EntitledTrainee, words: IssueWords, course: EntitledOfIntake): Problem | null {
  const [problem] = one.problems;
  if (problem) return failure('notEntitled', { name: named(one) }, problem.clause).problem;
  if (words.templates[one.language].certificate === null)
    return failure('templateNotChosen', { language: one.language }, 'O10-30').problem;
  if (course.programme.title[one.language].trim() === '')
    return failure('courseTitleMissing', { language: one.language }, 'O10-30').problem;
  return dayOfIssueProblem(words.issuedOn, one.passedOn ?? '');
}

/** What stops an issue, asked in the order in which a person would put it right; null where nothing does. */
function firstProblem(
  chosen: readonly EntitledTrainee[],
  words: IssueWords,
  course: EntitledOfIntake,
): Problem | null {
  const [ofSigner] = signerProblems(words.signer, words.issuedOn);
  if (chosen.length === 0) return failure('nobodyChosen', undefined, 'O10-30').problem;
  for (const one of chosen) {
    const problem = traineeProblem(one, words, course);
    if (problem) return problem;
  }
  return ofSigner ?? null;
}

async function languagesOf(
  words: IssueWords,
): Promise<ReadonlyMap<string, Certificate['facts']['language']>> {
  const ids = documentLanguages.flatMap((language) => words.templates[language].certificate ?? []);
  const versions = await database.templateVersions.bulkGet(ids);
  return new Map(versions.flatMap((one) => (one ? [[one.id, one.language] as const] : [])));
}

/**
 * Certificates as they would be issued: everything but number and signature. Problems: `intakeMissing`, `nobodyChosen`,
 * `notEntitled`, `templateNotChosen`, `courseTitleMissing`, those of the day, the signer and the numbering scheme.
 */
export async function draftCertificates(words: IssueWords): Promise<Outcome<IssueDrafts>> {
  const course = await readEntitled(words.intakeId);
  const organisation = await readOrganisation();
  if (!course || !organisation) return failure('intakeMissing');
  const pattern = numberPatternOf(organisation);
  if (!pattern.ok) return pattern;
  const wanted = new Set(words.enrolmentIds);
  const chosen = course.trainees.filter(({ trainee }) => wanted.has(trainee.enrolment.id));
  const problem = firstProblem(chosen, words, course);
  if (problem) return { ok: false, problem };
  const rows = await readSupplementRows(course.programme.id, words.rows);
  const scores = words.rows === 'modulesScored' ? await readTestScores(words.intakeId) : new Map();
  const languages = await languagesOf(words);
  const common = { course, organisation, signer: words.signer, rows, scores };
  const createdAt = new Date().toISOString();
  const year = Number(words.issuedOn.slice(0, 4));
  const drafts = chosen.map((one): CertificateDraft => {
    const templates = words.templates[one.language];
    const language = languages.get(templates.certificate ?? '') ?? one.language;
    const { enrolment, person } = one.trainee;
    return {
      ...{ id: crypto.randomUUID(), token: newToken(), origin: 'issued', relation: 'first' },
      ...{ replaces: null, reason: '', year, blank: '', createdAt, templates },
      ...{ intakeId: words.intakeId, enrolmentId: enrolment.id, personId: person.id },
      ...{ issuedOn: words.issuedOn, validUntil: validUntil(words.issuedOn) },
      facts: factsOf(one, language, common),
    };
  });
  return success({ drafts, year, pattern: pattern.value });
}

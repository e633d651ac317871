import { type ProgrammeContent, type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import { checkProgramme } from './check-programme.ts';
import type { Finding, FindingCode } from './finding.ts';
import { isUntouched, readContent } from './reading.ts';

/**
 * `empty`: neither text nor rows; `started`: something that the section cannot do without is not there yet;
 * `hasFindings`: all is there, but something is wrong or should be looked at; `done`: nothing found.
 */
export type ProgressState = 'empty' | 'started' | 'hasFindings' | 'done';

export interface Progress {
  state: ProgressState;
  errors: number;
  warnings: number;
}

/** Findings that say "not there yet" rather than "wrong". */
const unfinished: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'titleMissing',
  'directionMissing',
  'audienceMissing',
  'hoursMissing',
  'sectionMissing',
  'sectionTextMissing',
  'glossaryEmpty',
  'topicTooShort',
  'goalMissing',
  'taskMissing',
  'outcomeMissing',
  'curriculumEmpty',
  'literatureEmpty',
]);

/**
 * How far each section is, and the details on the title page.
 * @param findings what `checkProgramme` gave for the same content, where it is at hand
 */
export function programmeProgress(
  content: ProgrammeContent,
  findings: readonly Finding[] = checkProgramme(content),
): Record<SectionKey | 'details', Progress> {
  const reading = readContent(content);
  const entries = (['details', ...sectionKeys] as const).map((section) => {
    const own = findings.filter(({ place }) => place.section === section);
    const isEmpty = section !== 'details' && isUntouched(reading, section);
    const errors = own.filter(({ severity }) => severity === 'error').length;
    return [section, { state: stateOf(own, isEmpty), errors, warnings: own.length - errors }] as const;
  });
  return Object.fromEntries(entries) as Record<SectionKey | 'details', Progress>;
}

function stateOf(findings: readonly Finding[], isEmpty: boolean): ProgressState {
  if (isEmpty) return 'empty';
  if (findings.some(({ code }) => unfinished.has(code))) return 'started';
  return findings.length > 0 ? 'hasFindings' : 'done';
}

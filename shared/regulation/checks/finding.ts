import type { Place } from '#shared/model/programme.ts';
import type { ClauseId } from '../clause-id.ts';

/** What the checks can find; each has its text in `shared/languages/{kk,ru,en}/checks.json`. */
export const findingCodes = [
  'titleMissing',
  'directionMissing',
  'audienceMissing',
  'hoursMissing',
  'hoursDiffer',
  'sectionMissing',
  'sectionRepeated',
  'sectionOrder',
  'sectionEmpty',
  'sectionTextMissing',
  'glossaryEmpty',
  'termEmpty',
  'definitionMissing',
  'termRepeated',
  'termUnused',
  'topicTooShort',
  'goalMissing',
  'taskMissing',
  'outcomeMissing',
  'aimEmpty',
  'taskServesNoGoal',
  'outcomeServesNothing',
  'taskWithoutOutcome',
  'curriculumEmpty',
  'rowTitleMissing',
  'topicHoursMissing',
  'hoursSum',
  'topicWithoutOutcome',
  'outcomeUnreached',
  'literatureEmpty',
  'entryTextMissing',
  'yearMissing',
  'yearFuture',
  'entryOld',
  'domesticMissing',
  'foreignMissing',
  'linkInvalid',
  'citationBroken',
  'lookAlikeLetters',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** An error keeps the programme from following the regulation; a warning asks a person to look. */
type Severity = 'error' | 'warning';

/** One thing that is missing or wrong, as a value. */
export interface Finding {
  /** The same finding has the same id in every run: a list can keep its place, a test can name it. */
  id: string;
  /** The clause that asks for it; null where no clause does and only good sense asks. */
  clause: ClauseId | null;
  severity: Severity;
  place: Place;
  code: FindingCode;
  /** What the text names. */
  params: Record<string, string | number>;
}

interface FindingParts {
  clause: ClauseId | null;
  place: Place;
  params?: Finding['params'];
  /** Tells apart two findings of one code at one place. */
  mark?: string;
}

const finding = (
  severity: Severity,
  code: FindingCode,
  { clause, place, params, mark }: FindingParts,
): Finding => ({
  id: [code, place.section, place.target, mark].filter((part) => part !== undefined).join('/'),
  clause,
  severity,
  place,
  code,
  params: Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? shorten(value) : value,
    ]),
  ),
});

const longestQuote = 90;

/** A quote that fits a line of a list: cut at a word where the text is longer. */
function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= longestQuote) return line;
  const cut = line.slice(0, longestQuote);
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}

export const error = (code: FindingCode, parts: FindingParts): Finding => finding('error', code, parts);
export const warning = (code: FindingCode, parts: FindingParts): Finding => finding('warning', code, parts);

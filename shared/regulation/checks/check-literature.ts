import type { LiteratureEntry } from '#shared/model/programme.ts';
import { error, type Finding, type FindingCode, warning } from './finding.ts';
import { isBlank, isUntouched, type Reading } from './reading.ts';

const clause = 'O10-8';

/** «соңғы 5 жылдағы»: a work is recent when its year is at most so many years before the programme's. */
const recentYears = 5;

/** O10-8, last paragraph: relevant domestic and foreign works of the last 5 years. */
export function checkLiterature(reading: Reading): Finding[] {
  if (isUntouched(reading, 'literature')) return [];
  const { literature, programme } = reading.content;
  const place = { section: 'literature' } as const;
  if (literature.length === 0) return [error('literatureEmpty', { clause, place })];
  return [
    ...literature.flatMap((entry) => checkEntry(entry, programme.year)),
    ...missingOrigin(literature, 'domestic', 'domesticMissing'),
    ...missingOrigin(literature, 'foreign', 'foreignMissing'),
  ];
}

function missingOrigin(
  literature: readonly LiteratureEntry[],
  origin: LiteratureEntry['origin'],
  code: FindingCode,
): Finding[] {
  return literature.some((entry) => entry.origin === origin)
    ? []
    : [error(code, { clause, place: { section: 'literature' } })];
}

function checkEntry(entry: LiteratureEntry, programmeYear: number): Finding[] {
  const place = { section: 'literature', target: entry.id } as const;
  if (isBlank(entry.text)) return [error('entryTextMissing', { clause, place })];
  const { text } = entry;
  const linkIsFine = isBlank(entry.link) || isWebAddress(entry.link.trim());
  return [
    ...checkYear(entry.year, programmeYear, { place, text }),
    ...(linkIsFine
      ? []
      : [error('linkInvalid', { clause, place, params: { text, link: entry.link.trim() } })]),
  ];
}

function checkYear(
  year: number | null,
  programmeYear: number,
  { place, text }: { place: Finding['place']; text: string },
): Finding[] {
  if (year === null) return [error('yearMissing', { clause, place, params: { text } })];
  const params = { text, year, programmeYear };
  if (year > programmeYear) return [error('yearFuture', { clause, place, params })];
  // The clause bids to use recent works, it does not forbid a classic: a person decides.
  return programmeYear - year > recentYears
    ? [warning('entryOld', { clause, place, params: { ...params, years: recentYears } })]
    : [];
}

function isWebAddress(link: string): boolean {
  const url = URL.parse(link);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && !/\s/.test(link);
}

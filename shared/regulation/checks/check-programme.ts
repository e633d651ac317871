import { type ProgrammeContent, sectionKeys } from '#shared/model/programme.ts';
import { checkAims } from './check-aims.ts';
import { checkCitations } from './check-citations.ts';
import { checkDetails } from './check-details.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkLiterature } from './check-literature.ts';
import { checkLookAlikes } from './check-look-alikes.ts';
import { checkSections } from './check-sections.ts';
import { checkStructure } from './check-structure.ts';
import { checkTopic } from './check-topic.ts';
import type { Finding } from './finding.ts';
import { type Reading, readContent } from './reading.ts';

const checks: readonly ((reading: Reading) => Finding[])[] = [
  checkDetails,
  checkSections,
  checkGlossary,
  checkTopic,
  checkAims,
  checkStructure,
  checkLiterature,
  checkCitations,
  checkLookAlikes,
];

const placeRank: ReadonlyMap<string, number> = new Map(
  ['details', ...sectionKeys].map((section, index) => [section, index]),
);
const rankOf = ({ place }: Finding): number => placeRank.get(place.section) ?? placeRank.size;

/**
 * All that is missing or wrong in a programme, in the order of its sections (O10-3, O10-6, O10-7, O10-8, O10-20).
 * Pure and quick: a programme of 60 pages takes a few milliseconds, so it can run after every change.
 */
export function checkProgramme(content: ProgrammeContent): Finding[] {
  const reading = readContent(content);
  return checks.flatMap((check) => check(reading)).sort((a, b) => rankOf(a) - rankOf(b));
}

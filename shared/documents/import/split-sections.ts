import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { SectionKey } from '#shared/model/programme.ts';
import type { DocxBlock } from './read-body.ts';
import type { DocxParagraph } from './read-paragraph.ts';
import { bareHeading, sectionOfHeading } from './section-headings.ts';

export interface FoundSection {
  key: SectionKey;
  /** Null where the heading reads the same in both languages. */
  language: DocumentLanguage | null;
  /** Level of the section's heading: those of its subheadings count from it. */
  headingLevel: number;
  blocks: DocxBlock[];
}

interface Candidate {
  at: number;
  key: SectionKey;
  language: DocumentLanguage | null;
  /** How surely the paragraph is a heading, and how much text follows it. */
  sureness: number;
  followed: number;
}

/**
 * Finds the sections of a programme by their headings, in whatever order. Where a name stands several times (contents,
 * an enumeration of the sections), the paragraph that looks most like a heading and has most text behind it counts.
 * @returns what stands before the first section, and the sections in the document's order.
 */
export function splitSections(blocks: readonly DocxBlock[]): {
  before: DocxBlock[];
  sections: FoundSection[];
} {
  const chosen = choose(candidates(blocks));
  const first = chosen[0]?.at ?? blocks.length;
  const sections = chosen.map(({ at, key, language }, index) => {
    const heading = blocks[at];
    const headingLevel = (heading?.kind === 'paragraph' && heading.headingLevel) || 1;
    return {
      key,
      language,
      headingLevel,
      blocks: blocks.slice(at + 1, chosen[index + 1]?.at ?? blocks.length),
    };
  });
  return { before: blocks.slice(0, first), sections };
}

function candidates(blocks: readonly DocxBlock[]): Candidate[] {
  const found: Candidate[] = [];
  blocks.forEach((block, at) => {
    const named = block.kind === 'paragraph' && !block.contents ? sectionOfHeading(block.text) : null;
    const last = found.at(-1);
    if (named && block.kind === 'paragraph') {
      const language = bareHeading(block.text) === 'глоссарий' ? null : named.language;
      found.push({ at, key: named.key, language, sureness: sureness(block), followed: 0 });
    } else if (last) last.followed += block.kind === 'paragraph' ? block.text.length : 1000;
  });
  return found;
}

function sureness({ headingLevel, bold, align, text, list }: DocxParagraph): number {
  if (headingLevel !== null) return 4;
  if (bold) return 3;
  if (align === 'center' || text === text.toUpperCase()) return 2;
  return list ? 0 : 1;
}

function choose(found: readonly Candidate[]): Candidate[] {
  const best = new Map<SectionKey, Candidate>();
  for (const candidate of found) {
    const known = best.get(candidate.key);
    if (!known || isBetter(candidate, known)) best.set(candidate.key, candidate);
  }
  return [...best.values()].sort((a, b) => a.at - b.at);
}

const isBetter = (a: Candidate, b: Candidate): boolean =>
  a.sureness === b.sureness ? a.followed > b.followed : a.sureness > b.sureness;

import type { SectionKey } from '#shared/model/programme.ts';
import { sectionRule } from '#shared/regulation/sections.ts';
import type { Block, Inline } from '../document-model.ts';
import { emptyLines, lineAfterHeading, paragraph, textParagraph } from './blocks.ts';
import type { Composition } from './composition.ts';

const nextId = (composition: Composition): string => {
  composition.headingCount += 1;
  return `heading-${composition.headingCount}`;
};

/** The id of a section's heading, by which the preview finds its page. */
export const sectionHeadingId = (key: SectionKey): string => `section-${key}`;

/** The heading of a section: its number and official name (O10-7). The first one begins a page after the contents. */
export function sectionHeading(composition: Composition, key: SectionKey): Block[] {
  const { number, name } = sectionRule(key);
  const first = number === 1;
  const heading = textParagraph('heading1', `${number}. ${name[composition.language]}`, {
    id: sectionHeadingId(key),
    ...(first && { pageBreakBefore: true }),
  });
  return [...(first ? [] : [emptyLines(1)]), heading, lineAfterHeading];
}

/** A heading inside a section, with an empty line above the second level; nothing for an empty one. */
export function subheading(composition: Composition, level: 2 | 3, inlines: Inline[]): Block[] {
  const shown = inlines.filter((inline) => inline.kind !== 'break');
  if (shown.length === 0) return [];
  const role = level === 2 ? 'heading2' : 'heading3';
  const heading = paragraph(role, shown, { id: nextId(composition) });
  return level === 2 ? [emptyLines(1), heading] : [heading];
}

const isSubheading = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && (block.role === 'heading2' || block.role === 'heading3');

/** One empty line where several meet, and none under a subheading, which stays with what follows it. */
export function withoutDoubleSpaces(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    if (block.kind === 'space' && (last?.kind === 'space' || isSubheading(last))) continue;
    kept.push(block);
  }
  return kept;
}

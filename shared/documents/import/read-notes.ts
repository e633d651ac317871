import type { RichInline } from '#shared/model/rich-text.ts';
import { cleanInlines } from './clean-inlines.ts';
import type { DocxContext } from './docx-context.ts';
import type { XmlElement } from './parse-xml.ts';
import { plainLine } from './read-paragraph.ts';
import { type Line, readRuns } from './read-runs.ts';
import { childrenNamed, descendants } from './xml-queries.ts';

/** Texts of footnotes or endnotes by `footnote 2` or `endnote 2`; a note's paragraphs follow each other in one line. */
export function readNotes(
  root: XmlElement | null,
  kind: 'footnote' | 'endnote',
  context: DocxContext,
): [string, string][] {
  return childrenNamed(root ?? undefined, `w:${kind}`).flatMap((note): [string, string][] => {
    if (note.attributes['w:type'] && note.attributes['w:type'] !== 'normal') return [];
    const paragraphs = descendants(note, ['w:p']).map((paragraph) => {
      const line: Line = { inlines: [], breaksPage: false };
      readRuns(paragraph, context, line);
      return plainLine(cleanInlines(line.inlines.filter(isText), context.tally));
    });
    return [[`${kind} ${note.attributes['w:id'] ?? ''}`, paragraphs.filter(Boolean).join(' ')]];
  });
}

const isText = ({ type }: RichInline): boolean => type === 'text' || type === 'hardBreak';

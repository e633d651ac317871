import type { DocxContext } from './docx-context.ts';
import { readNumbering } from './docx-numbering.ts';
import type { DocxPackage, Relation } from './docx-package.ts';
import { readStyles } from './docx-styles.ts';
import type { IntakeTally } from './intake-tally.ts';
import { type DocxBlock, readBodyChild } from './read-body.ts';
import { readNotes } from './read-notes.ts';
import { recogniseTypedLists } from './typed-lists.ts';
import { childNamed, childrenNamed, descendants, textOf } from './xml-queries.ts';

export interface DocumentText {
  blocks: DocxBlock[];
  coreTitle: string;
  /** Lines of headers and footers with words in them: the first page's may say town and year. */
  headLines: string[];
}

/** The text of a docx, piece by piece, the title in its properties and what its footers say. What cannot come in is counted. */
export function readDocument(docx: DocxPackage, tally: IntakeTally): DocumentText {
  const { mainPart } = docx;
  const relations = docx.relations(mainPart);
  const part = (type: string): string => relatedPart(relations, type);
  const context: DocxContext = {
    styles: readStyles(docx.read(part('styles'))),
    findLevel: readNumbering(docx.read(part('numbering'))),
    relations,
    notes: new Map(),
    tally,
    fields: [],
    textBoxes: [],
  };
  context.notes = new Map([
    ...notesOf(docx, part('footnotes'), 'footnote', context),
    ...notesOf(docx, part('endnotes'), 'endnote', context),
  ]);
  const blocks: DocxBlock[] = [];
  docx.read(mainPart, {
    name: 'w:body',
    take: (child) => {
      for (const block of readBodyChild(child, context)) blocks.push(block);
    },
  });
  const headLines = readHeads(docx, relations);
  tally.count('headersFootersDropped', headLines.filter((line) => !townAndYear.test(line)).length);
  countWhatStaysOutside(docx, relations, tally);
  return { blocks: recogniseTypedLists(blocks), coreTitle: readCoreTitle(docx), headLines };
}

const relatedPart = (relations: ReadonlyMap<string, Relation>, type: string): string =>
  [...relations.values()].find((one) => !one.external && one.type.endsWith(`/${type}`))?.target ?? '';

function notesOf(docx: DocxPackage, part: string, kind: 'footnote' | 'endnote', context: DocxContext) {
  const ofPart: DocxContext = { ...context, relations: docx.relations(part), fields: [], textBoxes: [] };
  return part ? readNotes(docx.read(part), kind, ofPart) : [];
}

const mostHeaders = 30;

function countWhatStaysOutside(
  docx: DocxPackage,
  relations: ReadonlyMap<string, Relation>,
  tally: IntakeTally,
): void {
  if (docx.hasMacros) tally.count('macrosIgnored');
  const comments = relatedPart(relations, 'comments');
  tally.count('commentsDropped', childrenNamed(docx.read(comments) ?? undefined, 'w:comment').length);
  const all = [...relations.values(), ...docx.relations('word/settings.xml').values()];
  tally.count(
    'externalPartsIgnored',
    all.filter(({ external, type }) => external && !type.endsWith('/hyperlink')).length,
  );
}

/** The foot of a title page, which the program writes itself. */
const townAndYear = /^[^\d]{0,60}20\d\d\s*(?:жыл|ж\.?|год|г\.?)?$/u;

/** Words of headers and footers; a page number is no text that anybody would miss. */
const readHeads = (docx: DocxPackage, relations: ReadonlyMap<string, Relation>): string[] =>
  [...relations.values()]
    .filter(({ external, type }) => !external && /\/(?:header|footer)$/u.test(type))
    .slice(0, mostHeaders)
    .flatMap(({ target }) => {
      const root = docx.read(target);
      const text = root ? descendants(root, ['w:t']).map(textOf).join('').trim() : '';
      return /\p{L}{2}/u.test(text) ? [text] : [];
    });

function readCoreTitle(docx: DocxPackage): string {
  const core = relatedPart(docx.relations(''), 'core-properties');
  const title = childNamed(docx.read(core) ?? undefined, 'dc:title');
  return title ? textOf(title) : '';
}

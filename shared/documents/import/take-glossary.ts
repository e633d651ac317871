import type { RichTable } from '#shared/model/rich-text.ts';
import type { ImportedTerm } from './imported-programme.ts';
import type { DocxBlock } from './read-body.ts';
import type { DocxParagraph } from './read-paragraph.ts';
import { tableGrid } from './table-grid.ts';
import { withoutTable } from './table-surroundings.ts';

const headerCell = /термин|ұғым|түсінік|анықтама|мағына|понят|определен|значен/iu;
const numberHeader = /^(?:№|р\/с|п\/п|#)/iu;
/** «Термин – анықтама»; the dash stands between spaces. */
const termLine = /^(\S.{0,99}?)\s+[–—-]\s+(.{3,})$/su;
const ownHeadings = ['бағдарламада қолданылатын терминдер', 'термины, используемые в программе'];

/** Takes the terms of the glossary out of its section: from tables, or from lines «term – definition». */
export function takeGlossary(blocks: readonly DocxBlock[]): { terms: ImportedTerm[]; rest: DocxBlock[] } {
  const terms: ImportedTerm[] = [];
  let rest = [...blocks];
  for (let at = rest.length - 1; at >= 0; at -= 1) {
    const block = rest[at];
    const found = block?.kind === 'rich' && block.block.type === 'table' ? termsOfTable(block.block) : null;
    if (!found) continue;
    terms.unshift(...found);
    rest = withoutTable(rest, at, ownHeadings);
  }
  return terms.length > 0 ? { terms, rest } : termsOfLines(rest);
}

/** Null where the table is no glossary: not one term and one definition a row. */
function termsOfTable(table: RichTable): ImportedTerm[] | null {
  const rows = tableGrid(table).map((row) => row.flatMap((place) => (place?.begins ? [place.text] : [])));
  const [head = []] = rows;
  const hasHead = head.some((text) => headerCell.test(text)) && head.every((text) => text.length < 60);
  const body = hasHead ? rows.slice(1) : rows;
  const numbered = hasHead
    ? numberHeader.test(head[0] ?? '')
    : body.every(([first = '']) => /^\d{0,3}[.)]?$/u.test(first));
  const pairs = body.map((row) => (numbered ? row.slice(1) : row)).filter((row) => row.some(Boolean));
  if (pairs.length === 0 || pairs.some((row) => row.length !== 2)) return null;
  return pairs.map(([term = '', definition = '']) => ({ term, definition }));
}

function termsOfLines(blocks: readonly DocxBlock[]): { terms: ImportedTerm[]; rest: DocxBlock[] } {
  const lines = blocks.filter((block) => block.kind === 'paragraph' && block.text !== '');
  const found = new Map(
    blocks.flatMap((block) => {
      const term = block.kind === 'paragraph' ? termOfLine(block) : null;
      return term ? [[block, term] as const] : [];
    }),
  );
  // A dash alone makes no glossary: most lines of the section must be terms.
  if (found.size * 2 < lines.length) return { terms: [], rest: [...blocks] };
  return { terms: [...found.values()], rest: blocks.filter((block) => !found.has(block)) };
}

/** A line with a footnote stays as text: a definition could not keep it. */
function termOfLine(paragraph: DocxParagraph): ImportedTerm | null {
  if (paragraph.headingLevel !== null || paragraph.inlines.some(({ type }) => type === 'footnote'))
    return null;
  const [, term, definition] = termLine.exec(paragraph.text.replace(/^\d{1,3}[.)]\s+/u, '')) ?? [];
  if (!term || !definition || term.split(/\s+/u).length > 8 || /[.!?;:]$/u.test(term)) return null;
  return { term: term.replace(/^[«"]|[»"]$/gu, '').trim(), definition: definition.trim() };
}

import { diffArrays } from 'diff';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import { sectionRule } from '#shared/regulation/sections.ts';
import type { TableBlock, TableCell, TextInline } from '../../document-model.ts';
import { paragraph, textCell, textInline } from '../../programme/blocks.ts';
import { columnWidths } from '../../programme/column-widths.ts';
import { linesCell } from '../data-table.ts';
import {
  beginPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  type PaperWriting,
  programmeValues,
} from '../paper.ts';
import { tablePaper, wideSheet } from '../table-paper.ts';

/** Two versions of a programme by sections; a line of a text is a paragraph. */
export interface VersionComparisonData {
  programme: NamedProgramme;
  before: { on: PlainDate | null; sections: Readonly<Record<SectionKey, string>> };
  after: { on: PlainDate | null; sections: Readonly<Record<SectionKey, string>> };
}

/** Paragraphs that changed together: what stood there and what stands there now. */
interface Change {
  was: string[];
  is: string[];
}

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Changes of a section in their order; unchanged paragraphs are left out. */
function changesOf(was: string, is: string): Change[] {
  const changes: Change[] = [];
  let open: Change | null = null;
  for (const { added, removed, value } of diffArrays(paragraphsOf(was), paragraphsOf(is))) {
    if (!added && !removed) {
      open = null;
      continue;
    }
    if (open === null) {
      open = { was: [], is: [] };
      changes.push(open);
    }
    (added ? open.is : open.was).push(...value);
  }
  return changes;
}

/** Words, and each sign between them. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];

type Side = 'was' | 'is';
const look = (side: Side): Omit<TextInline, 'kind' | 'text'> =>
  side === 'was' ? { underline: true } : { bold: true };

/** One paragraph of a pair, with the words that only it has marked. */
function markedParagraph(was: string, is: string, side: Side): TableCell['blocks'][number] {
  const inlines = diffArrays(wordsOf(was), wordsOf(is)).flatMap(({ added, removed, value }) => {
    if ((side === 'was' && added) || (side === 'is' && removed)) return [];
    return textInline(value.join(''), added || removed ? look(side) : {});
  });
  return paragraph('cell', inlines);
}

function sideCell({ was, is }: Change, side: Side, absent: string): TableCell {
  const own = side === 'was' ? was : is;
  if (own.length === 0) return linesCell(absent);
  const pairs = was.length === is.length;
  return {
    blocks: own.map((text, index) =>
      pairs
        ? markedParagraph(was[index] ?? '', is[index] ?? '', side)
        : paragraph('cell', textInline(text, look(side))),
    ),
  };
}

function sectionRows(key: SectionKey, data: VersionComparisonData, writing: PaperWriting): TableCell[][] {
  const { frame, texts, say } = writing;
  const words = texts.versionComparison;
  const { number, name } = sectionRule(key);
  const heading = say(words.section, { number, name: name[frame.language] });
  const changes = changesOf(data.before.sections[key], data.after.sections[key]);
  if (changes.length === 0)
    return [[linesCell(heading), textCell('cellCentred', words.unchanged, { columns: 2 })]];
  return changes.map((change, index) => [
    linesCell(index === 0 ? heading : ''),
    sideCell(change, 'was', words.added),
    sideCell(change, 'is', words.removed),
  ]);
}

function comparisonTable(data: VersionComparisonData, writing: PaperWriting): TableBlock {
  const { section, was, is } = writing.texts.versionComparison.columns;
  const weights = [2, 5, 5].map((weight) => ({ least: 0, weight }));
  return {
    kind: 'table',
    widths: columnWidths(weights, writing.format.textWidth),
    headerRows: 1,
    rows: [
      [section, was, is].map((title) => textCell('cellHead', title)),
      ...sectionKeys.flatMap((key) => sectionRows(key, data, writing)),
    ],
  };
}

/** Two versions of a programme section by section (O10-14): what stood there, what stands there now. */
export function versionComparison(data: VersionComparisonData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame, wideSheet);
  const { say, texts } = writing;
  const words = texts.versionComparison;
  return tablePaper(
    writing,
    {
      title: words.title,
      subject: say(words.subject, programmeValues(data.programme, writing)),
      before: [say(words.versions, { before: data.before.on, after: data.after.on }), words.legend],
      table: comparisonTable(data, writing),
    },
    wideSheet,
  );
}

import type { RichTable } from '#shared/model/rich-text.ts';
import type { ImportedAim, ImportedRow } from './imported-programme.ts';
import type { DocxBlock } from './read-body.ts';
import { tableGrid } from './table-grid.ts';
import { withoutTable } from './table-surroundings.ts';
import type { NumberedRow } from './take-curriculum.ts';

const ownHeadings = ['күтілетін нәтижелердің өзара байланысы', 'взаимосвязь ожидаемых результатов'];

/**
 * Reads back the table of outcomes that this program prints in section 5 (outcome; goals and tasks that it serves;
 * topics that lead to it), if every outcome in it is known. The table then goes: the program prints it anew.
 */
export function takeOutcomeLinks(
  blocks: readonly DocxBlock[],
  aims: readonly ImportedAim[],
  rows: readonly NumberedRow[],
): { aims: ImportedAim[]; curriculum: ImportedRow[]; rest: DocxBlock[] } {
  const curriculum = rows.map(({ row }) => row);
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'rich' || block.block.type !== 'table') continue;
    const links = readLinks(block.block, aims);
    if (!links) continue;
    return {
      aims: aims.map((aim, index) => ({ ...aim, serves: links.get(index)?.serves ?? aim.serves })),
      curriculum: rows.map(({ row, number }) => ({
        ...row,
        outcomes: row.kind === 'topic' ? outcomesOf(number, links) : [],
      })),
      rest: withoutTable(blocks, at, ownHeadings),
    };
  }
  return { aims: [...aims], curriculum, rest: [...blocks] };
}

interface Link {
  serves: number[];
  topics: string[];
}

function readLinks(table: RichTable, aims: readonly ImportedAim[]): Map<number, Link> | null {
  const [head = [], ...body] = tableGrid(table).map((row) => row.map((place) => place?.text ?? ''));
  const column = (pattern: RegExp) => head.findIndex((text) => pattern.test(text));
  const outcome = column(/күтілетін нәтиже|ожидаемый результат/iu);
  const serves = column(/мақсат|цель|задач/iu);
  const topics = column(/тақырып|тем[аы]/iu);
  if (outcome < 0 || serves < 0 || topics < 0 || body.length === 0) return null;
  const links = new Map<number, Link>();
  for (const row of body) {
    const index = aims.findIndex(
      ({ kind, text }, at) => kind === 'outcome' && text === row[outcome] && !links.has(at),
    );
    if (index < 0) return null;
    links.set(index, {
      serves: namedAims(row[serves] ?? '', aims),
      topics: (row[topics] ?? '').match(/\d+(?:\.\d+)?/gu) ?? [],
    });
  }
  return links;
}

/** «1-міндет, мақсат» -> positions of these in the list of aims. */
function namedAims(text: string, aims: readonly ImportedAim[]): number[] {
  return text.split(',').flatMap((name) => {
    const kind = /мақсат|цель/iu.test(name) ? 'goal' : /міндет|задача/iu.test(name) ? 'task' : null;
    const number = Number(/\d+/u.exec(name)?.[0] ?? 1);
    const positions = aims.flatMap((aim, index) => (aim.kind === kind ? [index] : []));
    return positions[number - 1] ?? [];
  });
}

const outcomesOf = (number: string, links: ReadonlyMap<number, Link>): number[] =>
  [...links].flatMap(([index, { topics }]) => (topics.includes(number) ? [index] : []));

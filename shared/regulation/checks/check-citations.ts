import type {
  RichBlock,
  RichInline,
  RichListItem,
  RichTableCell,
  RichText,
} from '#shared/model/rich-text.ts';
import { error, type Finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** O10-8: a reference in the text names an entry that the literature list has. */
export function checkCitations({ content }: Reading): Finding[] {
  const known = new Set(content.literature.map(({ id }) => id));
  return content.sections.flatMap(({ key, body }) => {
    const broken = citedEntries(body).filter((entryId) => !known.has(entryId));
    const times = broken.length;
    return times > 0
      ? [error('citationBroken', { clause: 'O10-8', place: { section: key }, params: { count: times } })]
      : [];
  });
}

type Node = RichText | RichBlock | RichListItem | RichTableCell | RichInline;

function citedEntries(node: Node): string[] {
  if (node.type === 'citation') return [node.attrs.entryId];
  if (node.type === 'table') return node.content.flatMap(({ content }) => content.flatMap(citedEntries));
  if (!('content' in node) || !node.content) return [];
  return node.content.flatMap((child) => citedEntries(child));
}

import { type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import { error, type Finding, warning } from './finding.ts';
import { isBlank, isUntouched, type Reading, tableRows } from './reading.ts';

/** O10-7: all ten sections, each once, in the order of the clause, none empty. */
export function checkSections(reading: Reading): Finding[] {
  const found = reading.content.sections.map(({ key }) => key);
  return [...sectionKeys.flatMap((key) => checkPresence(found, key, reading)), ...checkOrder(found)];
}

function checkPresence(found: readonly SectionKey[], key: SectionKey, reading: Reading): Finding[] {
  const times = found.filter((other) => other === key).length;
  const parts = { clause: 'O10-7', place: { section: key } } as const;
  if (times === 0) return [error('sectionMissing', parts)];
  if (times > 1) return [error('sectionRepeated', { ...parts, params: { times } })];
  if (isUntouched(reading, key)) return [error('sectionEmpty', parts)];
  return needsDescription(reading, key) ? [warning('sectionTextMissing', { ...parts, clause: 'O10-8' })] : [];
}

/** O10-8 asks the text of these sections to describe something beside their table; a literature list needs no more. */
const described: ReadonlySet<SectionKey> = new Set(['glossary', 'aims', 'structure']);

const needsDescription = ({ texts, content }: Reading, key: SectionKey): boolean =>
  described.has(key) && isBlank(texts[key]) && Boolean(tableRows(content, key));

/** Names the first section that stands behind one that should follow it. */
function checkOrder(found: readonly SectionKey[]): Finding[] {
  const places = found.map((key) => sectionKeys.indexOf(key));
  const wrong = found.find((_, index) => (places[index] ?? 0) < (places[index - 1] ?? -1));
  return wrong ? [error('sectionOrder', { clause: 'O10-7', place: { section: wrong } })] : [];
}

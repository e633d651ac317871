import type { LiteratureEntry } from '#shared/model/programme.ts';
import type { Block, Inline } from '../document-model.ts';
import { paragraph, textInline } from './blocks.ts';
import type { Composition } from './composition.ts';
import { subheading } from './headings.ts';

/** The description as its author wrote it, and the address where the description does not have it already. */
function entryInlines({ text, link }: LiteratureEntry): Inline[] {
  const address = link.trim();
  const description = textInline(text.trim());
  if (!address || text.includes(address)) return description;
  return [...description, ...textInline(' URL: '), ...textInline(address, { link: address })];
}

function entriesOf(composition: Composition, list: LiteratureEntry['list']): Block[] {
  const entries = composition.content.literature.filter((entry) => entry.list === list);
  if (entries.length === 0) return [];
  return [
    ...subheading(composition, 2, textInline(composition.texts.programme.literature[list])),
    ...entries.map((entry) =>
      paragraph('listItem', entryInlines(entry), {
        list: { mark: `${composition.entryNumbers.get(entry.id)}.`, depth: 0 },
      }),
    ),
  ];
}

/** Main and additional literature (section 10), numbered in one row, so that «[17]» names one entry. */
export const literatureLists = (composition: Composition): Block[] => [
  ...entriesOf(composition, 'main'),
  ...entriesOf(composition, 'additional'),
];

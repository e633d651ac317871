import { compareOrder } from '#shared/model/order.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { type ResolvedFormat, resolveFormat } from '#shared/regulation/document-format.ts';
import { type DocumentTexts, documentTexts } from './texts.ts';

/** What the parts of one programme's document share while they are put together, in the order of printing. */
export interface Composition {
  content: ProgrammeContent;
  language: DocumentLanguage;
  format: ResolvedFormat;
  texts: DocumentTexts;
  /** Printed number of each literature entry: main list first, then the additional one, one row of numbers. */
  entryNumbers: ReadonlyMap<string, number>;
  tableCount: number;
  /** Numbers of tables as their author wrote them -> as printed; null where the author wrote one number twice. */
  tableNumbers: Map<number, number | null>;
  headingCount: number;
}

/** The content with every list in its own order. */
function sorted(content: ProgrammeContent): ProgrammeContent {
  return {
    ...content,
    glossary: [...content.glossary].sort(compareOrder),
    aims: [...content.aims].sort(compareOrder),
    curriculum: [...content.curriculum].sort(compareOrder),
    literature: [...content.literature].sort(compareOrder),
  };
}

export function beginComposition(unsorted: ProgrammeContent): Composition {
  const content = sorted(unsorted);
  const language = content.programme.language;
  const entries = [
    ...content.literature.filter(({ list }) => list === 'main'),
    ...content.literature.filter(({ list }) => list === 'additional'),
  ];
  return {
    content,
    language,
    format: resolveFormat(content.organisation.documents),
    texts: documentTexts(language),
    entryNumbers: new Map(entries.map(({ id }, index) => [id, index + 1])),
    tableCount: 0,
    tableNumbers: new Map(),
    headingCount: 0,
  };
}

import type { RemarkWords } from '../remarks.ts';

/** What a column may hold. The source is chosen for the whole table. */
export const columnFields = [
  'text',
  'author',
  'affiliation',
  'receivedOn',
  'kind',
  'section',
  'sourceNote',
] as const satisfies readonly (keyof RemarkWords)[];
type ColumnField = (typeof columnFields)[number];

/** For each field its column, from 0; null where the table has none. */
export type Columns = Record<ColumnField, number | null>;

/** Beginnings of the heads that people write, in three languages. */
const heads: Record<ColumnField, RegExp> = {
  text: /^(мәтін|ескерту(лер)?( мәтіні)?$|текст|замечани[ея]$|предложени[ея]$|remark|text|comment)/iu,
  author: /^(автор|аты|тегі|кім|т\.? ?а\.? ?ә|фио|ф\.? ?и\.? ?о|имя|кто|author|name)/iu,
  affiliation:
    /^(ұйым|мекеме|қай ұйым|жұмыс орн|организац|место работы|из какой|affiliation|organi[sz]ation)/iu,
  receivedOn: /^(күні|келіп түскен|дата|день|поступ|date|received|came in)/iu,
  kind: /^(түрі|вид|тип|kind|type)/iu,
  section: /^(бөлім|қай бөлім|раздел|о каком разделе|section|about which)/iu,
  sourceNote: /^(сілтеме|дереккөз|ссылка|источник|link|source)/iu,
};

/** Finds the columns by their heads; a table of one column is taken for the texts alone. */
export function guessColumns(head: readonly string[]): Columns {
  const place = (field: ColumnField) => {
    const found = head.findIndex((cell) => heads[field].test(cell.trim()));
    return found < 0 ? null : found;
  };
  const columns: Columns = {
    ...{ text: place('text'), author: place('author'), affiliation: place('affiliation') },
    ...{ receivedOn: place('receivedOn'), kind: place('kind'), section: place('section') },
    sourceNote: place('sourceNote'),
  };
  return head.length === 1 ? { ...columns, text: 0 } : columns;
}

/** Whether the first row names the columns rather than being a remark itself. */
export const hasHead = (head: readonly string[]): boolean =>
  columnFields.some((field) => head.some((cell) => heads[field].test(cell.trim())));

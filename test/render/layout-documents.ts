import type {
  Block,
  Inline,
  PageDocument,
  ParagraphBlock,
  TableBlock,
  TableCell,
} from '#shared/documents/document-model.ts';

/** Documents that try every rule by which a page or a line ends. The same call always gives the same document. */
const vocabulary =
  'педагог қызметкерлердің біліктілігін арттыру курсының білім беру бағдарламасы мұғалімдердің кәсіби құзыреттілігін ' +
  'дамытуға, оқыту әдістемесін жетілдіруге және алушылардың функционалдық сауаттылығын қалыптастыруға бағытталған. – ' +
  'оқу-тәрбие «Өрлеу» № 10 2024–2025 іс-шаралар (І–VI бөлім), және/немесе Қазақстан Республикасы бұйрығы 12 сағат. STEM';

interface Writer {
  below: (limit: number) => number;
  words: (count: number) => string;
}

/** Mulberry32, so that the texts are the same on every machine. */
function writer(seed: number): Writer {
  const words = vocabulary.split(' ');
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return {
    below,
    words: (count) => Array.from({ length: count }, () => words[below(words.length)]).join(' '),
  };
}

const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (
  role: ParagraphBlock['role'],
  value: string,
  more: Partial<ParagraphBlock> = {},
): ParagraphBlock => ({
  kind: 'paragraph',
  role,
  inlines: [text(value)],
  ...more,
});
const cell = (value: string, more: Partial<TableCell> = {}): TableCell => ({
  blocks: [paragraph('cell', value)],
  ...more,
});
const head = (value: string, more: Partial<TableCell> = {}): TableCell => ({
  blocks: [paragraph('cellHead', value)],
  ...more,
});
const table = (widths: number[], headerRows: number, rows: TableCell[][]): TableBlock => ({
  kind: 'table',
  widths,
  headerRows,
  rows,
});
const many = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

function documentOf(blocks: Block[], titlePage: Block[] | null = null): PageDocument {
  const foot = [paragraph('centred', 'Алматы, 2026 жыл')];
  return {
    language: 'kk',
    title: 'Сынақ',
    author: 'Сынақ',
    createdAt: '2026-01-01T00:00:00Z',
    titlePage,
    ...(titlePage && { titlePageFoot: foot }),
    blocks,
  };
}

/** Justified text with lists of three depths. */
export function textAndLists(): PageDocument {
  const { words, below } = writer(7);
  return documentOf(
    many(120, (index): Block[] => [
      paragraph('body', words(20 + below(80))),
      ...(index % 5 === 1
        ? many(3, (depth) =>
            paragraph('listItem', words(5 + below(25)), { list: { mark: depth === 1 ? '1)' : '–', depth } }),
          )
        : []),
    ]).flat(),
  );
}

/** A title page, contents that wrap, and headings of one to four lines that meet the ends of pages. */
export function headingsAndContents(): PageDocument {
  const { words, below } = writer(11);
  const headings = many(60, (index) =>
    paragraph(index % 3 ? 'heading2' : 'heading1', words(2 + below(20)), {
      id: `heading-${index}`,
      pageBreakBefore: index % 20 === 0,
    }),
  );
  const contents = headings.map(
    ({ inlines, id = '' }, index): ParagraphBlock => ({
      kind: 'paragraph',
      role: 'contents',
      depth: index % 3 ? 1 : 0,
      inlines: [...inlines, { kind: 'pageOf', target: id }],
    }),
  );
  const sections = headings.flatMap((heading): Block[] => [
    heading,
    ...(below(2) ? [{ kind: 'space', lines: 1, keepNext: true } as const] : []),
    ...many(1 + below(3), () => paragraph('body', words(3 + below(60)))),
  ]);
  const titlePage: Block[] = [
    paragraph('stamp', 'БЕКІТЕМІН'),
    { kind: 'space', lines: 12 },
    paragraph('title', words(20)),
  ];
  return documentOf([...contents, ...sections], titlePage);
}

/** Narrow and wide columns, cells over several rows and columns, header rows that repeat, words wider than a column. */
export function tablesWithSpans(): PageDocument {
  const { words, below } = writer(13);
  const header = [
    [head('№', { rows: 2 }), head('Модуль', { rows: 2 }), head('Сағат саны', { columns: 3 })],
    [head('Барлығы'), head('Дәріс'), head('Практика')],
  ];
  const groups = many(14, (group) => [
    [
      cell(`${group + 1}`, { rows: 3 }),
      cell(words(2 + below(14)), { rows: 3 }),
      cell('1'),
      cell('2'),
      cell(words(3)),
    ],
    [cell('2'), cell('3'), cell('4')],
    [cell('2', { columns: 2 }), cell(words(2))],
  ]).flat();
  const plain = many(40, () =>
    [700, 3000, 2939, 3000].map((width) => cell(words(1 + below(Math.floor(width / 400))))),
  );
  return documentOf([
    paragraph('body', words(200)),
    paragraph('caption', `1-кесте. ${words(4)}`),
    table([1000, 2000, 2000, 2000, 2639], 2, [...header, ...groups]),
    paragraph('body', words(60)),
    table([700, 3000, 2939, 3000], 1, [many(4, () => head(words(2))), ...plain]),
    ...many(5, (index): Block[] => [
      paragraph('body', words(60 + index * 27)),
      paragraph('caption', `${index + 2}-кесте. ${words(3)}`),
      table([3000, 3000, 3639], 1, [
        many(3, () => head(words(2))),
        ...many(4 + index * 3, () => many(3, () => cell(words(5)))),
      ]),
    ]).flat(),
  ]);
}

/** Rows that are too high for one page. */
export function highRows(): PageDocument {
  const { words } = writer(17);
  const long = (count: number): TableCell => ({ blocks: many(count, () => paragraph('cell', words(12))) });
  return documentOf([
    paragraph('body', words(260)),
    table([2000, 7639], 0, [
      [cell('1'), cell(words(9))],
      [cell('2'), long(32)],
      [cell('3'), cell(words(9))],
    ]),
    paragraph('body', words(90)),
  ]);
}

/** Footnotes of one to six lines, in text and in tables. */
export function footnotes(): PageDocument {
  const { words, below } = writer(19);
  const noted = (role: ParagraphBlock['role'], count: number, note: number): ParagraphBlock => ({
    kind: 'paragraph',
    role,
    inlines: [text(words(count)), { kind: 'footnote', text: words(note) }, text(` ${words(9)}`)],
  });
  return documentOf([
    ...many(40, () =>
      below(3) ? paragraph('body', words(20 + below(50))) : noted('body', 20 + below(40), 3 + below(40)),
    ),
    table([3000, 6639], 1, [
      [head('Термин'), head('Анықтама')],
      ...many(30, (index) => [
        cell(words(3)),
        index % 4 ? cell(words(9)) : { blocks: [noted('cell', 5, 14)] },
      ]),
    ]),
    paragraph('body', words(60)),
  ]);
}

/** Bold, italic, raised and lowered text, links, forced line breaks. */
export function looks(): PageDocument {
  const { words } = writer(23);
  return documentOf(
    many(
      30,
      (): ParagraphBlock => ({
        kind: 'paragraph',
        role: 'body',
        inlines: [
          text(`${words(9)} H`),
          { kind: 'text', text: '2', script: 'sub' },
          text(`O ${words(9)} `),
          { kind: 'text', text: words(6), bold: true },
          text(' '),
          { kind: 'text', text: words(6), italic: true },
          text(' x'),
          { kind: 'text', text: '3', script: 'super' },
          { kind: 'break' },
          { kind: 'text', text: words(12), underline: true, bold: true, italic: true },
          text(' '),
          {
            kind: 'text',
            text: 'https://example.kz/kitaphana/robototehnika',
            link: 'https://example.kz/kitaphana',
          },
          text(` ${words(12)}`),
        ],
      }),
    ),
  );
}

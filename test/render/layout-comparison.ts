import type { PageDocument } from '#shared/documents/document-model.ts';
import { writeDocx } from '#shared/documents/docx/write-docx.ts';
import type {
  LaidOutDocument,
  LaidOutLine,
  LaidOutPage,
} from '#shared/documents/layout/laid-out-document.ts';
import { layoutDocument } from '#shared/documents/layout/layout-document.ts';
import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import { convertToPdf } from './office/convert-to-pdf.ts';
import { runTool } from './office/run-tool.ts';

/** A word on a page: its left edge and its base line, in points from the top left corner. */
interface PlacedWord {
  text: string;
  x: number;
  y: number;
  /** Stands behind a space that does not break: its place is estimated and not compared. */
  estimated?: true;
}
export interface Comparison {
  pages: { ours: number; theirs: number };
  /** Pages that do not begin or end with the same words, described. */
  differentPages: string[];
  lines: number;
  /** Lines whose first word LibreOffice puts somewhere else, described. */
  differentLines: string[];
  words: number;
  /** Words that LibreOffice puts somewhere else, described. */
  movedWords: string[];
}

/** How far LibreOffice's PDF may stand from the layout: points. It stretches also the space that ends a line in a run of its own. */
const nearby = { across: 3, down: 2 };

export interface Case {
  document: PageDocument;
  format: ResolvedFormat;
}

/** Lays documents out, has LibreOffice lay out the docx written from each, and compares page by page, line by line. */
export async function compareWithLibreOffice(
  cases: Readonly<Record<string, Case>>,
): Promise<Map<string, Comparison>> {
  const ours = new Map<string, LaidOutDocument>();
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, { document, format }] of Object.entries(cases)) {
    const laidOut = layoutDocument(document, format);
    ours.set(name, laidOut);
    bytes[name] = await writeDocx(document, format, laidOut.pageOf);
  }
  const files = convertToPdf(bytes);
  try {
    const compared = [...ours].map(
      ([name, laidOut]) => [name, comparePages(laidOut.pages, readWords(files.pdf(name)))] as const,
    );
    return new Map(compared);
  } finally {
    files.remove();
  }
}

function comparePages(pages: readonly LaidOutPage[], theirs: readonly PlacedWord[][]): Comparison {
  const comparison: Comparison = {
    pages: { ours: pages.length, theirs: theirs.length },
    differentPages: [],
    lines: 0,
    differentLines: [],
    words: 0,
    movedWords: [],
  };
  pages.forEach((page, index) => {
    comparePage(comparison, index + 1, linesOfPage(page), theirs[index] ?? []);
  });
  return comparison;
}

function comparePage(
  comparison: Comparison,
  page: number,
  lines: PlacedWord[][],
  theirs: PlacedWord[],
): void {
  const words = lines.flat();
  const difference = firstAndLastDiffer(words, theirs);
  if (difference) comparison.differentPages.push(`page ${page}: ${difference}`);
  const byText = Map.groupBy(theirs, ({ text }) => text);
  const isThere = (word: PlacedWord) =>
    byText
      .get(word.text)
      ?.some(({ x, y }) => Math.abs(x - word.x) < nearby.across && Math.abs(y - word.y) < nearby.down);
  const described = (word: PlacedWord) =>
    `page ${page}: ${word.text} at ${word.x.toFixed(1)}, ${word.y.toFixed(1)}; LibreOffice: ${
      byText
        .get(word.text)
        ?.map(({ x, y }) => `${x.toFixed(1)}, ${y.toFixed(1)}`)
        .slice(0, 4)
        .join(' | ') ?? 'not on this page'
    }`;
  for (const line of lines) {
    const [first] = line;
    if (!first) continue;
    comparison.lines++;
    if (!isThere(first)) comparison.differentLines.push(described(first));
  }
  comparison.words += words.length;
  comparison.movedWords.push(...words.filter((word) => !word.estimated && !isThere(word)).map(described));
}

function firstAndLastDiffer(ours: readonly PlacedWord[], theirs: readonly PlacedWord[]): string | null {
  const edges = (words: readonly PlacedWord[]) => {
    const sorted = readingOrder(words).map(({ text }) => text);
    return `${sorted.slice(0, 3).join(' ')} … ${sorted.slice(-3).join(' ')}`;
  };
  return edges(ours) === edges(theirs) ? null : `${edges(ours)} / LibreOffice: ${edges(theirs)}`;
}

/** Raised marks stand at most so many points above their line. */
const raised = 7;

/** By line, then from left to right; raised marks belong to the line that they stand in. */
function readingOrder(words: readonly PlacedWord[]): PlacedWord[] {
  const lines: PlacedWord[][] = [];
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && word.y - (line.at(-1)?.y ?? 0) < raised) line.push(word);
    else lines.push([word]);
  }
  return lines.flatMap((line) => line.toSorted((a, b) => a.x - b.x));
}

const linesOfPage = (page: LaidOutPage): PlacedWord[][] =>
  [...page.lines, ...page.footnotes, ...page.footer].map(wordsOfLine).filter((words) => words.length > 0);

const leader = /\.{2,}/;
const dots = /^\.{2,}$/;

/** Poppler takes a full stop before leader dots for one of them. */
const compared = (text: string) => text.trim().replace(/\.+$/, '');

/** Poppler parts words at spaces that do not break. */
const partedWords = ({ text, x, y, right }: PlacedWord & { right: number }): PlacedWord[] =>
  text.split('\u00a0').map((part, index, parts) => {
    if (index === 0) return { text: compared(part), x, y };
    const before = parts.slice(0, index).join(' ').length + 1;
    return { text: compared(part), x: x + ((right / 20 - x) * before) / text.length, y, estimated: true };
  });

/** Pieces that touch are one word, raised ones apart; leader dots and the number behind them are left out. */
function wordsOfLine(line: LaidOutLine): PlacedWord[] {
  const words: (PlacedWord & { right: number })[] = [];
  for (const { x, width, text, rise } of line.pieces) {
    if (dots.test(text)) break;
    const last = words.at(-1);
    const y = (line.baseline - rise) / 20;
    if (last && x - last.right < 10 && last.y === y && !last.text.endsWith(' ')) {
      last.text += text;
      last.right = x + width;
    } else words.push({ text, x: x / 20, y, right: x + width });
  }
  return words.flatMap(partedWords).filter(({ text }) => text !== '');
}

/** Where poppler puts the box of a word around its base line when the font names no ascent, in sizes. */
const popplerAscent = 0.95;
const popplerHeight = 1.3;

function readWords(pdf: string): PlacedWord[][] {
  return runTool('pdftotext', '-bbox', pdf, '-')
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)]
        .map(([, x = '', top = '', bottom = '', text = '']) => ({
          text: compared(decode(text).split(leader)[0] ?? ''),
          x: Number(x),
          y: Number(top) + ((Number(bottom) - Number(top)) * popplerAscent) / popplerHeight,
        }))
        .filter(({ text }) => text !== ''),
    );
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string) =>
  text.replaceAll(/&(amp|lt|gt|quot|apos|#39);/g, (_, name) => entities[name] ?? "'");

import type { StudyForm } from '#shared/model/programme.ts';
import { plainText } from '#shared/model/rich-text.ts';
import type { DocxBlock } from './read-body.ts';

/** What a title page says of the programme; empty or null where it does not. */
export interface TitlePage {
  title: string;
  audience: string;
  hours: number | null;
  year: number | null;
  studyForm: StudyForm | null;
  authors: string;
  lines: string[];
}

const longestLine = 100;
/** The title of a programme or of an organisation. */
const longestName = 400;
const studyForms: readonly [StudyForm, RegExp][] = [
  ['blended', /аралас|смешанн|комбинированн/iu],
  ['distance', /қашықтан|дистанцион/iu],
  ['fullTime', /күндізгі|очн/iu],
];

/**
 * Parts what stands before the first section into the title page and the rest. The title page ends where the first page
 * does, or where the text begins.
 */
export function splitTitlePage(before: readonly DocxBlock[]): { lines: DocxBlock[]; rest: DocxBlock[] } {
  const breaks = before.findIndex((block) => block.kind === 'paragraph' && block.breaksPageAfter);
  const text = before.findIndex((block, index) => index > 0 && beginsText(block));
  const end = Math.min(breaks < 0 ? before.length : breaks + 1, text < 0 ? before.length : text);
  return { lines: before.slice(0, end), rest: before.slice(end) };
}

/** A list, a new page, or a sentence: longer than the lines of a title page and not arranged like them. */
function beginsText(block: DocxBlock): boolean {
  if (block.kind === 'rich') return block.block.type !== 'table';
  const { text, align, breaksPageBefore } = block;
  const isSentence =
    text.length > longestLine && align !== 'center' && align !== 'right' && /[.!?;]$/u.test(text);
  return breaksPageBefore || isSentence || text.length > longestName;
}

/** Reads the title page. `coreTitle` is the title in the file's properties, often wrong; `headLines` are its footers. */
export function readTitlePage(
  blocks: readonly DocxBlock[],
  coreTitle: string,
  headLines: readonly string[],
): TitlePage {
  const lines = blocks.flatMap(linesOf).filter(Boolean);
  const whole = lines.join('\n');
  return {
    title: titleOf(blocks, coreTitle.trim()),
    audience:
      /^(?:тыңдаушылар|мақсатты топ|слушатели|целевая аудитория)\s*:\s*(.+)$/imu.exec(whole)?.[1]?.trim() ??
      '',
    hours: hoursIn(whole),
    year: yearIn(lines) ?? yearIn(headLines),
    studyForm: studyFormIn(whole),
    authors: authorsIn(lines),
    lines,
  };
}

const linesOf = (block: DocxBlock): string[] =>
  block.kind === 'paragraph' ? [block.text] : plainText(block.block).split('\n');

function titleOf(blocks: readonly DocxBlock[], coreTitle: string): string {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const whole = paragraphs.map(({ text }) => text).join(' ');
  if (coreTitle.length > 5 && whole.includes(coreTitle)) return coreTitle;
  const centred = paragraphs.filter(
    ({ align, bold, text }) => align === 'center' || bold || /^«.*»$/u.test(text),
  );
  const quoted = centred.flatMap(({ text }) => outerQuotes(text)).sort((a, b) => b.length - a.length)[0];
  return quoted ?? coreTitle;
}

/** Texts between the outermost « and » of a line, long enough for a title; a date's «09» is none. */
function outerQuotes(text: string): string[] {
  const start = text.indexOf('«');
  const end = text.lastIndexOf('»');
  const inside = text.slice(start + 1, end > start ? end : undefined).trim();
  return start >= 0 && inside.length >= 10 && !/^[_\d\s]+$/u.test(inside) ? [inside] : [];
}

/** Academic hours that a text names; null where it names none. */
export function hoursIn(text: string): number | null {
  const found = /(?<!\d)(\d{1,4})\s*(?:академиялық\s+)?(?:сағат|(?:академическ\S+\s+)?час)/iu.exec(text)?.[1];
  return found ? Number(found) : null;
}

/** The year at the foot of the page: the last line that ends with one. */
function yearIn(lines: readonly string[]): number | null {
  const years = lines.flatMap(
    (line) => /(?<!\d)(20\d\d)(?:\s*(?:ж\.?|жыл|г\.?|год))?\s*$/u.exec(line)?.[1] ?? [],
  );
  const last = years.at(-1);
  return last ? Number(last) : null;
}

function studyFormIn(text: string): StudyForm | null {
  const stated = /(?:нысаны|форма обучения)\s*:?\s*(.+)$/imu.exec(text)?.[1] ?? '';
  return studyForms.find(([, pattern]) => pattern.test(stated))?.[0] ?? null;
}

/** Names under «Құрастырушылар:», one a line, up to the foot with city and year. */
function authorsIn(lines: readonly string[]): string {
  const start = lines.findIndex((line) =>
    /^(?:құрастыр(?:ған|ушы)\S*|авторлар\S*|составител\S*|авторы?)\s*:/iu.test(line),
  );
  if (start < 0) return '';
  const inline = lines[start]?.replace(/^[^:]*:\s*/u, '') ?? '';
  const following = lines.slice(start + 1);
  const end = following.findIndex((line) => /(?<!\d)20\d\d/u.test(line));
  const names = inline ? [inline] : following.slice(0, end < 0 ? following.length : end);
  return names.filter((name) => name.length <= 200).join('\n');
}

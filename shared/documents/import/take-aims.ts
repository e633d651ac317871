import type { AimKind } from '#shared/model/programme.ts';
import type { ImportedAim } from './imported-programme.ts';
import type { DocxBlock } from './read-body.ts';
import type { DocxParagraph } from './read-paragraph.ts';
import { bareHeading } from './section-headings.ts';

const owner = '(?:(?:білім беру )?(?:бағдарлама(?:сы)?|курс|оқыту)(?:ның|тың)? )?';
const ownerRu = '(?: (?:образовательной )?(?:программы|курса|обучения))?';
const labels: readonly [AimKind, RegExp][] = [
  ['goal', new RegExp(`^(?:${owner}(?:негізгі )?мақсат(?:ы|тары)?|цел[ьи]${ownerRu})$`, 'u')],
  ['task', new RegExp(`^(?:${owner}(?:негізгі )?міндет(?:і|тері|тер)?|задач[аи]${ownerRu})$`, 'u')],
  [
    'outcome',
    new RegExp(
      `^(?:${owner}(?:оқытудан )?күтілетін (?:оқу )?нәтиже(?:сі|лері|лер)?|ожидаем(?:ые|ый) результат(?:ы)?${ownerRu})$`,
      'u',
    ),
  ],
];

const several = /тары|тері|лері|лер$|цели|задачи|результаты/u;

interface Reading {
  aims: ImportedAim[];
  rest: DocxBlock[];
  /** The kind whose aims are being read; null outside of them. */
  kind: AimKind | null;
  /** The label and the lines that lead to its list, while no aim has followed: then they are text like any other. */
  pending: DocxParagraph[];
  /** Aims stand in a list: what follows it without being in it is no aim. */
  listed: boolean;
  /** The label speaks of one: what follows its paragraph is no aim. */
  single: boolean;
}

/** Takes goals, tasks and expected outcomes out of their section: what stands under (or behind) their labels. */
export function takeAims(blocks: readonly DocxBlock[]): { aims: ImportedAim[]; rest: DocxBlock[] } {
  const reading: Reading = { aims: [], rest: [], kind: null, pending: [], listed: false, single: false };
  for (const block of blocks) {
    if (block.kind === 'rich') leaveAsText(reading, block);
    else if (block.text !== '' && !readLabelled(reading, block) && !readAim(reading, block)) {
      leaveAsText(reading, block);
    }
  }
  giveLabelBack(reading);
  return { aims: servingOnlyGoal(reading.aims), rest: reading.rest };
}

/** Where there is one goal, every task serves it; with several a document does not say which. */
function servingOnlyGoal(aims: readonly ImportedAim[]): ImportedAim[] {
  const goals = aims.flatMap(({ kind }, index) => (kind === 'goal' ? [index] : []));
  return aims.map((aim) => (aim.kind === 'task' && goals.length === 1 ? { ...aim, serves: goals } : aim));
}

function giveLabelBack(reading: Reading): void {
  reading.rest.push(...reading.pending);
  reading.pending = [];
}

function leaveAsText(reading: Reading, block: DocxBlock): void {
  if (block.kind === 'paragraph' && introduces(block) && reading.pending.length > 0) {
    reading.pending.push(block);
    return;
  }
  giveLabelBack(reading);
  if (block.kind === 'rich' || !introduces(block)) reading.kind = null;
  reading.rest.push(block);
}

function readLabelled(reading: Reading, block: DocxParagraph): boolean {
  const found = readLabel(block);
  if (!found) return false;
  giveLabelBack(reading);
  const { kind, text } = found;
  Object.assign(reading, { kind, listed: false, single: !several.test(bareHeading(block.text)) });
  if (text) {
    reading.aims.push({ kind, text, serves: [] });
    if (reading.single) reading.kind = null;
  } else reading.pending = [block];
  return true;
}

function readAim(reading: Reading, block: DocxParagraph): boolean {
  const text = reading.kind && aimText(block, reading.listed);
  if (!reading.kind || !text) return false;
  reading.aims.push({ kind: reading.kind, text, serves: [] });
  reading.rest.push(...reading.pending.slice(1));
  reading.pending = [];
  reading.listed ||= block.list !== null;
  if (reading.single && !reading.listed) reading.kind = null;
  return true;
}

/** The kind that a line announces, and the text where it stands in the same line («Мақсаты: …»). */
function readLabel(block: DocxParagraph): { kind: AimKind; text: string } | null {
  const [, before, after] = /^([^:–—]{4,80}?)\s*(?::|\s[–—]\s)\s*(\S.*)$/su.exec(block.text) ?? [];
  const whole = kindOf(block.text);
  if (whole) return { kind: whole, text: '' };
  const kind = before ? kindOf(before) : null;
  return kind && after && !block.list ? { kind, text: after } : null;
}

function kindOf(text: string): AimKind | null {
  const bare = bareHeading(text);
  return labels.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** The aim that the paragraph states; null for headings, notes, and what follows a list without being in it. */
function aimText(block: DocxParagraph, listed: boolean): string | null {
  const { text, list, headingLevel, inlines } = block;
  if (headingLevel !== null || text === '' || introduces(block)) return null;
  if (inlines.some(({ type }) => type === 'footnote') || (listed && !list)) return null;
  return (
    text
      .replace(/^\d{1,2}[.)]\s+/u, '')
      .replace(/\s*;$/u, '')
      .trim() || null
  );
}

/** «Курс соңында тыңдаушылар:» leads to a list and is no aim itself. */
const introduces = ({ text, list }: DocxParagraph): boolean => !list && text.endsWith(':');

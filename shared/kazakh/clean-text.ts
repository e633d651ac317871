import { type LookAlikeChange, mendLookAlikes } from './look-alikes.ts';

/** How many characters of each kind were taken out or replaced. */
export interface CleanCounts {
  /** Control characters and code points that are not characters. */
  controls: number;
  /** Marks that turn the direction of writing. */
  bidi: number;
  /** Halves of surrogate pairs. */
  surrogates: number;
  /** Invisible characters without width. */
  zeroWidth: number;
  softHyphens: number;
  /** Hard and odd spaces that became ordinary ones or were joined. */
  spaces: number;
  lookAlikes: number;
}

export const noCounts = (): CleanCounts => ({
  controls: 0,
  bidi: 0,
  surrogates: 0,
  zeroWidth: 0,
  softHyphens: 0,
  spaces: 0,
  lookAlikes: 0,
});

const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const junk: readonly [keyof CleanCounts, string][] = [
  ['surrogates', String.raw`[\uD800-\uDFFF]`],
  ['bidi', String.raw`[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]`],
  ['softHyphens', String.raw`\u00AD`],
  // A joiner holds emoji together («👩‍🏫»): it stays there and only there.
  [
    'zeroWidth',
    String.raw`(?<!\p{Extended_Pictographic}[\uFE0F\p{EMod}]?)\u200D|\u200D(?!\p{Extended_Pictographic})|[\u034F\u180E\u200B\u200C\u2060-\u2064\uFEFF\uFFF9-\uFFFC\u{E0000}-\u{E007F}]`,
  ],
  ['controls', String.raw`[\u0000-\u0008\u000E-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}`],
];
const anyJunk = new RegExp(junk.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'gu');

/**
 * The text without what cannot be seen: line ends become `\n`, control and direction characters, lone surrogates,
 * zero-width characters and soft hyphens go, hard spaces stay only where typography wants them; NFC.
 * @returns the text and the counts of what was removed; `counts.lookAlikes` is 0.
 */
export function stripText(text: string): { text: string; counts: CleanCounts } {
  const counts = noCounts();
  const visible = text.replace(lineEnd, '\n').replace(anyJunk, (...found: unknown[]) => {
    countGroup(counts, found.at(-1));
    return '';
  });
  return { text: settleSpaces(visible.normalize('NFC'), counts), counts };
}

/**
 * Text from outside (paste, import) made fit for a programme: as `stripText`, and the look-alike Latin letters in
 * Kazakh and Russian words put right. Cleaning twice gives the same as cleaning once.
 */
export function cleanText(text: string): {
  text: string;
  removed: CleanCounts;
  lookAlikes: LookAlikeChange[];
} {
  const stripped = stripText(text);
  const mended = mendLookAlikes(stripped.text);
  return {
    text: mended.text,
    removed: { ...stripped.counts, lookAlikes: mended.changes.length },
    lookAlikes: mended.changes,
  };
}

/** The sum of two counts, kind by kind. */
export function addCounts(a: CleanCounts, b: CleanCounts): CleanCounts {
  const sum = { ...a };
  for (const kind of Object.keys(sum) as (keyof CleanCounts)[]) sum[kind] += b[kind];
  return sum;
}

function countGroup(counts: CleanCounts, groups: unknown): void {
  if (typeof groups !== 'object' || groups === null) return;
  for (const [kind] of junk) if (Reflect.get(groups, kind) !== undefined) counts[kind] += 1;
}

const oddSpace = /[\u2000-\u200A\u205F\u3000\u1680]/gu;
const hardSpaces = / *\u00A0[ \u00A0]*/gu;

function settleSpaces(text: string, counts: CleanCounts): string {
  const even = text.replace(/\u202F/gu, '\u00A0').replace(oddSpace, () => {
    counts.spaces += 1;
    return ' ';
  });
  return even.replace(hardSpaces, (run, start: number) => {
    const space = wantsHardSpace(even.slice(Math.max(0, start - 4), start), even.slice(start + run.length))
      ? '\u00A0'
      : ' ';
    if (run !== space) counts.spaces += run.length - (run.includes(space) ? 1 : 0);
    return space;
  });
}

/** Behind №, § and initials, between a number and what it counts, between groups of digits, before a dash. */
function wantsHardSpace(before: string, after: string): boolean {
  if (/^[–—]/u.test(after)) return before !== '';
  if (!/^[\p{L}\p{N}«"(%₸]/u.test(after)) return false;
  return /[№§\p{Nd}]$/u.test(before) || /(?:^|[^\p{L}\p{M}])\p{Lu}\.$/u.test(before);
}

import { blockClass, blockTypes, letterOfSign } from './flat-text.ts';

/** A place where two texts differ: `remove` units at `at` of the old one become `insert`, which begins at `to` in the new one. */
export interface Hunk {
  at: number;
  remove: number;
  to: number;
  insert: number;
}

type Pieces = readonly string[];
interface Span {
  from: number;
  until: number;
}

/** Beyond this many differences the sequences have little in common, and the search would take long. */
const mostDifferences = 400;

/**
 * The differences of two sequences, fewest first found (Myers, 1986, "An O(ND) Difference Algorithm"), as spans of
 * indexes; null where they differ in more than `mostDifferences` places.
 */
function differences(a: Pieces, b: Pieces): { old: Span; new: Span }[] | null {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [n, m] = [a.length - end - start, b.length - end - start];
  if (n === 0 && m === 0) return [];
  if (n === 0 || m === 0)
    return [{ old: { from: start, until: start + n }, new: { from: start, until: start + m } }];
  const trace = search(a.slice(start, start + n), b.slice(start, start + m));
  return trace && spansOf(trace, n, m, start);
}

/** For each number of differences: how far each diagonal reaches. */
function search(a: Pieces, b: Pieces): Int32Array[] | null {
  const most = Math.min(a.length + b.length, mostDifferences);
  const offset = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    trace.push(reach.slice(offset - d - 1, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const [left, right] = [reach[offset + k - 1] ?? 0, reach[offset + k + 1] ?? 0];
      let x = k === -d || (k !== d && left < right) ? right : left + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
}

/** Walks the trace back and joins steps that touch. */
function spansOf(trace: Int32Array[], n: number, m: number, start: number): { old: Span; new: Span }[] {
  const spans: { old: Span; new: Span }[] = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d > 0; d -= 1) {
    const reach = trace[d] ?? new Int32Array();
    const at = (k: number) => reach[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const before = down ? k + 1 : k - 1;
    const fromX = at(before);
    const fromY = fromX - before;
    // Where the step ended, before the equal pieces that follow it.
    const toX = down ? fromX : fromX + 1;
    const toY = down ? fromY + 1 : fromY;
    const next = spans[0];
    if (next && next.old.from === start + toX && next.new.from === start + toY) {
      next.old.from = start + fromX;
      next.new.from = start + fromY;
    } else {
      spans.unshift({
        old: { from: start + fromX, until: start + toX },
        new: { from: start + fromY, until: start + toY },
      });
    }
    [x, y] = [fromX, fromY];
  }
  return spans;
}

const starts = (pieces: Pieces): number[] => {
  const at = [0];
  for (const piece of pieces) at.push((at[at.length - 1] ?? 0) + piece.length);
  return at;
};

/** The differences of two texts that were cut into pieces, in units of the texts. */
function hunksOf(a: Pieces, b: Pieces): Hunk[] | null {
  const spans = differences(a, b);
  if (!spans) return null;
  const [old, now] = [starts(a), starts(b)];
  return spans.map((span) => {
    const [at, to] = [old[span.old.from] ?? 0, now[span.new.from] ?? 0];
    return {
      at,
      remove: (old[span.old.until] ?? 0) - at,
      to,
      insert: (now[span.new.until] ?? 0) - to,
    };
  });
}

const whole = (a: string, b: string): Hunk => ({ at: 0, remove: a.length, to: 0, insert: b.length });

/** Finds differences by the coarse cut first, then within each by the next finer one. */
function refine(a: string, b: string, coarse: Hunk[], finer: (a: string, b: string) => Hunk[]): Hunk[] {
  return coarse.flatMap(({ at, remove, to, insert }) =>
    finer(a.slice(at, at + remove), b.slice(to, to + insert)).map((hunk) => ({
      ...hunk,
      at: hunk.at + at,
      to: hunk.to + to,
    })),
  );
}

const blockStart = new RegExp(`(?=[${blockClass}])`, 'u');
const wordOrLetter = /[\p{L}\p{M}\p{N}]+|./gsu;
const blockLetters = new Set(blockTypes.map(letterOfSign));

const isHighSurrogate = (unit: string | undefined) =>
  unit !== undefined && unit >= '\ud800' && unit <= '\udbff';
const isLowSurrogate = (unit: string | undefined) =>
  unit !== undefined && unit >= '\udc00' && unit <= '\udfff';
const cutsPair = (text: string, at: number) => isHighSurrogate(text[at - 1]) && isLowSurrogate(text[at]);

const isBlockSign = (text: string, at: number) =>
  blockLetters.has(text[at] ?? '') && !isHighSurrogate(text[at - 1]);

/** The same unit, or signs of blocks: these change into each other and keep what stands behind them. */
const alike = (a: string, i: number, b: string, j: number) =>
  a[i] === b[j] || (isBlockSign(a, i) && isBlockSign(b, j));

/** What is left when the same beginning and the same end are taken off; a pair of surrogates stays whole. */
function trimmed(a: string, b: string): Hunk[] {
  let start = 0;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && alike(a, start, b, start)) start += 1;
  if (start > 0 && isHighSurrogate(a[start - 1])) start -= 1;
  let end = 0;
  while (end < shorter - start && alike(a, a.length - 1 - end, b, b.length - 1 - end)) end += 1;
  if (end > 0 && cutsPair(a, a.length - end)) end -= 1;
  const hunk = { at: start, remove: a.length - end - start, to: start, insert: b.length - end - start };
  return hunk.remove === 0 && hunk.insert === 0 ? [] : [hunk];
}

function byWords(a: string, b: string): Hunk[] {
  const hunks = hunksOf(a.match(wordOrLetter) ?? [], b.match(wordOrLetter) ?? []);
  return hunks ? refine(a, b, hunks, trimmed) : trimmed(a, b);
}

/** Blocks that all changed: each is compared with the one that stands at its place. */
function pairwise(a: Pieces, b: Pieces): Hunk[] {
  const [old, now] = [starts(a), starts(b)];
  const shared = Math.min(a.length, b.length);
  const pairs = Array.from(
    { length: shared },
    (_, index): Hunk => ({
      at: old[index] ?? 0,
      remove: a[index]?.length ?? 0,
      to: now[index] ?? 0,
      insert: b[index]?.length ?? 0,
    }),
  );
  const [at, to] = [old[shared] ?? 0, now[shared] ?? 0];
  const rest = { at, remove: (old[a.length] ?? 0) - at, to, insert: (now[b.length] ?? 0) - to };
  return [...pairs, rest];
}

/**
 * Where two flat texts differ, in order. First by blocks, then by words, at last by letters: what is typed in one
 * place touches nothing else, and a rewritten paragraph is not mixed with the old one letter by letter.
 */
export function difference(a: string, b: string): Hunk[] {
  if (a === b) return [];
  if (a === '' || b === '') return [whole(a, b)];
  const [blocksA, blocksB] = [a.split(blockStart), b.split(blockStart)];
  return refine(a, b, hunksOf(blocksA, blocksB) ?? pairwise(blocksA, blocksB), byWords);
}

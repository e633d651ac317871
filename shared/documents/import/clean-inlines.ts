import { cleanText, stripText } from '#shared/kazakh/clean-text.ts';
import { mendLookAlikes } from '#shared/kazakh/look-alikes.ts';
import type { RichInline, RichMark } from '#shared/model/rich-text.ts';
import type { IntakeTally } from './intake-tally.ts';

type Text = Extract<RichInline, { type: 'text' }>;

/**
 * The line of one paragraph from outside, made clean: pieces with the same marks joined, rubbish characters out,
 * white space to single spaces, look-alike letters put right (a word may be cut into several pieces).
 */
export function cleanInlines(inlines: readonly RichInline[], tally: IntakeTally): RichInline[] {
  const stripped = joinTexts(inlines).map((inline) => strip(inline, tally));
  return mendAcross(trimBreaks(settleWhiteSpace(stripped)), tally);
}

/** Plain text from outside (a title, a cell of a table of ours) made clean, on one line. */
export function cleanLine(text: string, tally: IntakeTally): string {
  const { text: clean, removed, lookAlikes } = cleanText(text);
  tally.cleaned(removed);
  tally.mended(lookAlikes);
  return clean.replace(/[ \t\n]+/gu, ' ').trim();
}

function joinTexts(inlines: readonly RichInline[]): RichInline[] {
  const joined: RichInline[] = [];
  // Pieces wait in a list: adding to a string piece by piece would be slow in a paragraph of thousands.
  let open: { first: Text; key: string; pieces: string[] } | null = null;
  const close = () => {
    if (open) joined.push({ ...open.first, text: open.pieces.join('') });
    open = null;
  };
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      close();
      joined.push(inline);
      continue;
    }
    const key = marksKey(inline.marks);
    if (open && open.key === key) open.pieces.push(inline.text);
    else {
      close();
      open = { first: inline, key, pieces: [inline.text] };
    }
  }
  close();
  return joined;
}

const marksKey = (marks: readonly RichMark[] | undefined): string =>
  (marks ?? [])
    .map((mark) => (mark.type === 'link' ? `link ${mark.attrs.href}` : mark.type))
    .sort()
    .join('\n');

function strip(inline: RichInline, tally: IntakeTally): RichInline {
  if (inline.type === 'footnote') return { ...inline, attrs: { text: cleanLine(inline.attrs.text, tally) } };
  if (inline.type !== 'text') return inline;
  const { text, counts } = stripText(inline.text);
  tally.cleaned(counts);
  return { ...inline, text };
}

/** Runs of white space become one space, none at the ends of the paragraph or beside a break. */
function settleWhiteSpace(inlines: readonly RichInline[]): RichInline[] {
  const settled: RichInline[] = [];
  let afterSpace = true;
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      if (inline.type === 'hardBreak') trimEnd(settled);
      afterSpace = inline.type === 'hardBreak';
      settled.push(inline);
      continue;
    }
    const spaced = inline.text.replace(/[ \t\n]+/gu, ' ');
    const text = afterSpace ? spaced.replace(/^ /u, '') : spaced;
    if (!text) continue;
    afterSpace = text.endsWith(' ');
    settled.push({ ...inline, text });
  }
  trimEnd(settled);
  return settled;
}

function trimEnd(inlines: RichInline[]): void {
  const last = inlines.at(-1);
  if (last?.type !== 'text') return;
  inlines.pop();
  const text = last.text.replace(/ $/u, '');
  if (text) inlines.push({ ...last, text });
}

function trimBreaks(inlines: RichInline[]): RichInline[] {
  const first = inlines.findIndex(({ type }) => type !== 'hardBreak');
  if (first < 0) return [];
  const last = inlines.findLastIndex(({ type }) => type !== 'hardBreak');
  return inlines.slice(first, last + 1);
}

function mendAcross(inlines: readonly RichInline[], tally: IntakeTally): RichInline[] {
  const whole = inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
  const { text, changes } = mendLookAlikes(whole);
  if (changes.length === 0) return [...inlines];
  tally.mended(changes);
  let position = 0;
  return inlines.map((inline) => {
    const start = position;
    position += inline.type === 'text' ? inline.text.length : 1;
    return inline.type === 'text' ? { ...inline, text: text.slice(start, position) } : inline;
  });
}

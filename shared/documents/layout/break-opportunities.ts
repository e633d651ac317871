/**
 * Where a line may end, as Word and LibreOffice Writer decide it for Latin and Cyrillic text (no hyphenation):
 * after spaces, hyphens, dashes and dots of omission, never before closing punctuation. A slash is no place to break.
 */
const kinds = {
  space: ' \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u3000',
  closing: ')]}.,:;!?',
  opening: '([{„',
  quote: '"\'«»“”‘’',
  dash: '-\u2010\u2013\u2014…|!?\u00ad',
  noBreakBetween: '-\u2010\u2013…|\u00ad/',
  glue: '\t\u00a0\u202f\u2007\u2011\u2060\ufeff',
} as const;
type Kind = keyof typeof kinds | 'ideograph';

const bits: Record<Kind, number> = {
  space: 1,
  closing: 2,
  opening: 4,
  quote: 8,
  dash: 16,
  noBreakBetween: 32,
  glue: 64,
  ideograph: 128,
};
const emDash = 0x2014;
const classes = characterClasses();

/** Whether a line may end just before the code unit at `index`. */
export function canBreakBefore(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  const left = classes[before] ?? 0;
  const right = classes[after] ?? 0;
  if (left === 0 && right === 0) return false;
  if (right & bits.space || isLowSurrogate(after)) return false;
  if (left & bits.space) return !(right & bits.closing) && !(lastInk(text, index) & bits.opening);
  if ((left | right) & bits.glue || right & bits.closing) return false;
  if (left & bits.dash) return !(right & (bits.quote | bits.noBreakBetween)) && !twoEmDashes(before, after);
  if ((left | right) & bits.ideograph)
    return !(left & bits.opening) && !(right & (bits.quote | bits.noBreakBetween));
  return after === emDash && !(left & (bits.opening | bits.quote));
}

/** Whether justified text may be stretched at this character. */
export function isStretchable(code: number): boolean {
  return code === 0x20;
}

/** Whether the character is white space that may hang over the end of a line. */
export function isSpace(code: number): boolean {
  return ((classes[code] ?? 0) & bits.space) !== 0;
}

const twoEmDashes = (before: number, after: number) => before === emDash && after === emDash;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

function lastInk(text: string, index: number): number {
  let at = index - 1;
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--;
  return at < 0 ? 0 : (classes[text.charCodeAt(at)] ?? 0);
}

/** East Asian characters and emoji (surrogates) may be parted on either side. */
function characterClasses(): Uint8Array {
  const table = new Uint8Array(0x10000);
  table.fill(bits.ideograph, 0x2e80, 0xe000).fill(bits.ideograph, 0xf900, 0xfb00);
  for (const [kind, characters] of Object.entries(kinds)) {
    for (let index = 0; index < characters.length; index++) {
      const code = characters.charCodeAt(index);
      table[code] = (table[code] ?? 0) | bits[kind as Kind];
    }
  }
  return table;
}

/** Signs that show nothing by themselves: hyphens of a line's end, places to break, marks of a file's beginning. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;
/** Breaks, tabs and spaces of every width; one that holds words together stays. */
const spaces = /(?:[\t\r\n\u2028\u2029]|(?!\u00a0)\p{Zs})+/gu;

/** A typed or pasted text as one line of letters, in NFC: a letter that is composed of two has no glyph of its own. */
export const cleanLine = (text: string): string =>
  text.normalize('NFC').replace(unseen, '').replace(spaces, ' ').trim();

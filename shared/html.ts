import { xmlSafeText } from './documents/xml-safe-text.ts';

const written: unique symbol = Symbol('html');

/** HTML that was written here: only `html` makes it, so nothing that came from outside passes for it. */
export interface Html {
  readonly [written]: string;
}

type Part = string | number | Html | null | false | undefined | readonly (Html | null | false)[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags and inside a quoted attribute; what turns the direction of writing goes. */
const escaped = (text: string): string =>
  xmlSafeText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

function partText(part: Part): string {
  if (part === null || part === false || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return written in part ? part[written] : part.map(partText).join('');
}

/** Writes HTML: every text that is put in is escaped. Attributes must stand in quotes. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  [written]: strings.reduce((whole, text, at) => whole + partText(parts[at - 1]) + text),
});

/** The HTML as text, to be sent. */
export const htmlText = (of: Html): string => of[written];

import type { ImportedEntry } from './imported-programme.ts';
import { isDomestic } from './is-domestic.ts';
import type { DocxBlock } from './read-body.ts';
import { type DocxParagraph, plainLine } from './read-paragraph.ts';
import { bareHeading } from './section-headings.ts';

const listLabels: readonly [ImportedEntry['list'], RegExp][] = [
  ['main', /^(?:негізгі (?:әдебиет(?:тер)?|оқулықтар)|основная литература|негізгі)(?: тізімі)?$/u],
  [
    'additional',
    /^(?:қосымша (?:әдебиет(?:тер)?|оқулықтар)|дополнительная литература|қосымша)(?: тізімі)?$/u,
  ],
];
/** An entry, and the number typed before it: references in the text name it. */
export interface NumberedEntry {
  entry: ImportedEntry;
  number: number | null;
}

const typedNumber = /^\[?(\d{1,3})[.)\]]\s+/u;
const address = /https?:\/\/[^\s<>«»"]+/u;
const shortest = 12;

/** Takes the entries of the literature list out of their section, under «main» until a heading says «additional». */
export function takeLiterature(blocks: readonly DocxBlock[]): {
  entries: NumberedEntry[];
  rest: DocxBlock[];
} {
  const entries: NumberedEntry[] = [];
  const rest: DocxBlock[] = [];
  let list: ImportedEntry['list'] | null = 'main';
  for (const block of blocks) {
    const label = block.kind === 'paragraph' ? labelOf(block.text) : null;
    if (label) list = label;
    else if (block.kind === 'paragraph' && list && isEntry(block)) entries.push(readEntry(block, list));
    else {
      // Behind another heading (an appendix) nothing is an entry any more.
      if (block.kind === 'paragraph' && block.headingLevel !== null) list = null;
      rest.push(block);
    }
  }
  return { entries, rest };
}

const labelOf = (text: string): ImportedEntry['list'] | null =>
  listLabels.find(([, pattern]) => pattern.test(bareHeading(text)))?.[0] ?? null;

function isEntry({ headingLevel, text, inlines, list }: DocxParagraph): boolean {
  if (headingLevel !== null || text.length < shortest || inlines.some(({ type }) => type === 'footnote'))
    return false;
  return list !== null || typedNumber.test(text) || yearOf(text) !== null || address.test(text);
}

function readEntry(block: DocxParagraph, list: ImportedEntry['list']): NumberedEntry {
  const whole = plainLine(block.inlines).replace(typedNumber, '');
  const linked = block.inlines.flatMap((inline) =>
    inline.type === 'text'
      ? (inline.marks ?? []).flatMap((mark) => (mark.type === 'link' ? mark.attrs.href : []))
      : [],
  );
  const written = address.exec(whole)?.[0].replace(/[.,;)]+$/u, '');
  const link = written ?? linked[0] ?? '';
  const text = link ? withoutAddress(whole, link) : whole;
  const number = typedNumber.exec(plainLine(block.inlines))?.[1];
  const origin = isDomestic(text) ? 'domestic' : 'foreign';
  return { entry: { list, text, year: yearOf(text), origin, link }, number: number ? Number(number) : null };
}

/** The description without « URL: address» at its end; an address inside the description stays where it is. */
function withoutAddress(text: string, link: string): string {
  if (!text.endsWith(link)) return text;
  const description = text
    .slice(0, -link.length)
    .replace(/\s*(?:URL|Сілтеме|Ссылка|Режим доступа|Қолжетімділік режимі)?\s*:?\s*$/iu, '');
  return description || text;
}

/** The year of publication: the last one that stands as a year, without dates of access and addresses. */
export function yearOf(text: string): number | null {
  const bare = text
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(/\([^)]*(?:қаралған|жүгінген|обращени|accessed)[^)]*\)/giu, ' ')
    .replace(/\d{1,2}\.\d{1,2}\.\d{4}|\d{4}\s*[–—-]\s*\d{4}/gu, ' ');
  const years = [...bare.matchAll(/(?<![\d№/-])(1[5-9]\d\d|20\d\d)(?![\d/]|\s*(?:бет|б\.|стр|с\.))/gu)];
  const punctuated = years.filter(({ index }) => /[,.:–—(]\s*$/u.test(bare.slice(0, index)));
  const year = (punctuated.at(-1) ?? years.at(-1))?.[1];
  return year ? Number(year) : null;
}

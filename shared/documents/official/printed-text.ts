import type { TextInline } from '../document-model.ts';
import { textInline } from '../programme/blocks.ts';

const noBreakSpace = '\u00a0';
const month =
  'қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const unit = 'жылғы|года|адам|парақ|дана';
/**
 * «№ 10», «Қ. М. Төлегенова», «9 қаңтар», «2026 жылғы», «– 1.», «2 парақ»: no line ends between the two, and none begins
 * with a dash.
 */
const inseparable = new RegExp(
  `(?<=№|(?<!\\p{L})\\p{Lu}\\.) (?=[\\p{Lu}\\p{N}])|(?<=\\d) (?=${month}|${unit})|(?<=[–:]) (?=\\d+(?:[.,]|$))|(?<=\\S) (?=– )`,
  'gu',
);
const address = /(https?:\/\/[^\s<>«»"]+[^\s<>«»".,;:!?)])/u;

/** «№ 10», «9 қаңтар»: all that stays together in narrow cells; a name may go on in the next line. */
const inseparableInCell = new RegExp(`(?<=№) (?=\\p{N})|(?<=\\d) (?=${month})`, 'gu');

/** A text as it stands in a cell: a date's day stays with its month, a sign with its number. */
export const cellText = (text: string): string => text.replace(inseparableInCell, noBreakSpace);

type Look = Omit<TextInline, 'kind' | 'text'>;

/** A text whose addresses are links. In narrow cells a line may end anywhere between two words. */
export const linkedText = (text: string, look: Look = {}): TextInline[] =>
  text
    .trim()
    .split(address)
    .flatMap((part) => textInline(part, address.test(part) ? { ...look, link: part } : look));

/** A text of a paper as it is printed: what belongs together stays on one line, addresses are links. */
export const printedText = (text: string, look: Look = {}): TextInline[] =>
  linkedText(text.replace(inseparable, noBreakSpace), look);

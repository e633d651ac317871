import { cyrillicTwins, cyrillicWithLatinTwin, latinTwins, substituteLetters } from './look-alike-letters.ts';

/** One letter put right. `position` counts UTF-16 units and is the same before and after; `word` is the mended word. */
export interface LookAlikeChange {
  position: number;
  from: string;
  to: string;
  word: string;
}

const wordPart = /[\p{L}\p{M}]+/gu;
const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;
/** Addresses, e-mails and file names: nothing in them is a word. */
const address = /:\/\/|^www\.|@|[a-z0-9-]\.[a-z]{2,}(?:[/?#:][^\s]*)?$/iu;
const romanNumeral = /^[IVXLCDMІХСМ]+$/u;
const latinStart = /^\p{Script=Latin}+/u;
/** Endings that Kazakh adds to a foreign word, as in «cacheтің» or «Teamsте»: plural, case. */
const kazakhEnding =
  /^(?:[лдт][ае]р)?(?:[ндт][ыі]ң|[ғгқк][ае]|[ндт][ыі]|[дт][ае]|[дтн][ае]н|[мбп]ен|[дт][ае]ғы|[дт]егі)?$/u;

/**
 * Puts right the look-alike letters inside words that also have Cyrillic letters.
 * Only what is certain: words that are wholly Latin, addresses, Roman numerals, abbreviations and foreign words with
 * a Kazakh ending («PDFке», «Excelде»), and short tokens that could be either («рH», «IТ») stay as they are.
 * @returns the text, of the same length, and every change in order.
 */
export function mendLookAlikes(text: string): { text: string; changes: LookAlikeChange[] } {
  const changes: LookAlikeChange[] = [];
  if (!needsMending(text)) return { text, changes };
  const mended = text.replace(/\S+/gu, (token, tokenStart: number) =>
    isAddress(token)
      ? token
      : token.replace(wordPart, (part, partStart: number) => {
          const word = mendPart(part);
          addDifferences(changes, part, word, tokenStart + partStart);
          return word;
        }),
  );
  return { text: mended, changes };
}

/** Looks at Latin letters only, and from there to both sides: a text has few, and every check reads every text. */
const mixedWord =
  /\p{Script=Latin}(?:(?<=\p{Script=Cyrillic}\p{M}*\p{Script=Latin})|\p{M}*\p{Script=Cyrillic})/u;
const needsMending = (text: string): boolean => mixedWord.test(text) || /[ӊӉӈӇӄӃ]/u.test(text);

const isAddress = (token: string): boolean => address.test(token.replace(/[.,;:!?)»"']+$/u, ''));

function mendPart(part: string): string {
  const right = replaceFrom(part, cyrillicTwins);
  if (!cyrillic.test(right) || !latin.test(right) || romanNumeral.test(right)) return right;
  const start = cyrillicStart(right);
  const end = cyrillicEnd(right);
  const core = right.slice(start, end);
  if (start >= end || !cyrillic.test(core) || isUncertain(core)) return right;
  return right.slice(0, start) + replaceFrom(core, latinTwins) + right.slice(end);
}

const replaceFrom = (text: string, twins: ReadonlyMap<string, string>): string =>
  Array.from(text, (letter) => twins.get(letter) ?? letter).join('');

/** Where the Cyrillic word begins: behind a foreign word that leads it. */
function cyrillicStart(part: string): number {
  const foreign = lastForeignLetter(part);
  if (foreign >= 0) {
    const rest = part.slice(foreign).search(cyrillic);
    return rest < 0 ? part.length : foreign + rest;
  }
  const lead = latinStart.exec(part)?.[0] ?? '';
  const rest = part.slice(lead.length);
  const isAbbreviation = lead.length >= 2 && lead === lead.toUpperCase() && /^\p{Ll}/u.test(rest);
  const isForeignWord = lead.length >= 3 && kazakhEnding.test(replaceFrom(rest, latinTwins));
  return isAbbreviation || isForeignWord ? lead.length : 0;
}

/** Where the Cyrillic word ends: before an abbreviation that is written together with it. */
function cyrillicEnd(part: string): number {
  const tail = /(?<=\p{Ll})\p{Lu}{2,}$/u.exec(part)?.[0] ?? '';
  return tail && !cyrillic.test(tail) ? part.length - tail.length : part.length;
}

/** Index of the last Latin letter that looks like no Cyrillic one (a letter under an accent is one of them); or -1. */
function lastForeignLetter(part: string): number {
  let last = -1;
  for (const match of part.matchAll(/\p{Script=Latin}(\p{M}?)/gu)) {
    if (match[1] || !latinTwins.has(match[0])) last = match.index;
  }
  return last;
}

/** A short token in which every letter could be Latin: «xу» of a formula, «IТ», «рH». */
function isUncertain(word: string): boolean {
  const couldBeLatin = Array.from(word).every(
    (letter) => !cyrillic.test(letter) || cyrillicWithLatinTwin.has(letter),
  );
  return couldBeLatin && word.length <= 3 && !substituteLetters.test(word);
}

function addDifferences(changes: LookAlikeChange[], before: string, after: string, offset: number): void {
  if (before === after) return;
  for (let index = 0; index < before.length; index += 1) {
    const from = before.charAt(index);
    const to = after.charAt(index);
    if (from !== to) changes.push({ position: offset + index, from, to, word: after });
  }
}

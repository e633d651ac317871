import { onlyPlace, type ReadQuestion } from './read-question.ts';

/*
 * The multiple-choice part of GIFT, the text format of Moodle's question banks:
 * docs.moodle.org/en/GIFT_format. «//» begins a comment, «$CATEGORY:» names a topic, «::» encloses a title, «{» and «}»
 * enclose the answers, of which «=» begins the right one and «~» the others; «#» begins what is said of an answer.
 * A backslash takes the meaning from the sign behind it. Questions of another kind come out with no answers.
 */

const control = '~=#{}:\\';
/** Signs without their meaning are put aside as letters of the private use area while the text is taken apart. */
const asideFrom = 0xe000;

const putAside = (text: string): string =>
  text.replace(/\\([~=#{}:\\n])/gu, (_, sign: string) =>
    sign === 'n' ? '\n' : String.fromCharCode(asideFrom + control.indexOf(sign)),
  );

const bringBack = (text: string): string =>
  text.replace(/[\uE000-\uE006]/gu, (letter) => control[letter.charCodeAt(0) - asideFrom] ?? '');

const entities: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ', '&#39;': "'" },
};

/** The words of a text that may say in what it is written: of HTML the tags are left out. */
function wordsOf(text: string): string {
  const [tag = '', kind = ''] = /^\s*\[(html|markdown|plain|moodle)\]/iu.exec(text) ?? [];
  const bare = text.slice(tag.length);
  const read = /html|moodle/iu.test(kind)
    ? bare
        .replace(/<\/?[a-z][^<>]{0,500}>/giu, ' ')
        .replace(/&(?:amp|lt|gt|quot|nbsp|#39);/gu, (found) => entities[found] ?? found)
        .replace(/ {2,}/gu, ' ')
    : bare;
  return bringBack(read).trim();
}

/** Whether a text looks like GIFT: answers in braces, the right one and others. */
export const isGift = (text: string): boolean => /\{[^{}]*[=~][^{}]*\}/su.test(putAside(text));

interface Piece {
  /** The number of its first line. */
  line: number;
  text: string;
}

const isInside = (text: string): boolean => text.lastIndexOf('{') > text.lastIndexOf('}');

/** A text in pieces: empty lines part questions, but not inside braces; a topic is a line of its own. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let collected: string[] = [];
  const close = (next: number) => {
    const whole = collected.join('\n');
    if (whole.trim() !== '') found.push({ line: next - collected.length + 1, text: whole });
    collected = [];
  };
  const lines = putAside(text).split(/\r\n?|\n/u);
  for (const [index, written] of lines.entries()) {
    const line = written.trimStart().startsWith('//') ? '' : written;
    if (line.startsWith('$CATEGORY:')) {
      close(index);
      found.push({ line: index + 1, text: line });
    } else if (line.trim() !== '' || isInside(collected.join('\n'))) collected.push(line);
    else close(index);
  }
  close(lines.length);
  return found;
}

/** Answers of a block in braces and the place of the right one; none where it is no choice of one. */
function answersOf(block: string): Pick<ReadQuestion, 'answers' | 'right'> {
  const parts = block.match(/[=~][^=~]*/gu) ?? [];
  const isChoice = parts.some((part) => part.startsWith('~')) && !block.includes('->');
  if (!isChoice) return { answers: [], right: null };
  const answers = parts.map((part) => ({
    isRight: part.startsWith('=') || /^~\s*%100%/u.test(part),
    text: wordsOf((part.slice(1).split('#')[0] ?? '').replace(/^\s*%-?[\d.]+%/u, '')),
  }));
  return {
    answers: answers.map(({ text }) => text),
    right: onlyPlace(answers.map(({ isRight }) => isRight)),
  };
}

/** The questions of a GIFT text. */
export function readGift(text: string): ReadQuestion[] {
  const questions: ReadQuestion[] = [];
  let topic = '';
  for (const piece of pieces(text.replace(/^\uFEFF/u, ''))) {
    const [, category] = /^\$CATEGORY:(.*)$/su.exec(piece.text.trim()) ?? [];
    if (category !== undefined) {
      topic = bringBack(category.split('/').at(-1) ?? '').trim();
      continue;
    }
    const bare = piece.text.replace(/^\s*::.*?::/su, '');
    const [, before = bare, block = '', after = ''] = /^(.*?)\{(.*?)\}(.*)$/su.exec(bare) ?? [];
    const asked = after.trim() === '' ? before : `${before.trimEnd()} _____ ${after.trim()}`;
    questions.push({ line: piece.line, topic, text: wordsOf(asked), ...answersOf(block) });
  }
  return questions;
}

import { type Cell, cellText } from '#shared/sheets/sheet.ts';
import { columnNamed } from '#shared/trainee-list/list-columns.ts';

/** What tells who answered. */
export type WhoColumn = 'iin' | 'fullName' | 'lastName' | 'firstName' | 'email' | 'phone';

/**
 * What a column of a form's answers holds: when they were sent, the points of the whole form, who answered, the answer
 * to a question; `part`: the points or the comment of one question, which the direct download has beside each.
 */
export type ColumnMeaning =
  | { kind: 'stamp' | 'score' | 'part' }
  | { kind: 'who'; who: WhoColumn }
  | { kind: 'question' };

/** A column as the form has it: questions of one text are told apart by their place. */
export interface FormColumn {
  index: number;
  heading: string;
  meaning: ColumnMeaning;
}

const stamp = /^(timestamp|отметка времени|уақыт белгісі|жауап уақыты)$/u;
const score = /^(total score|score|общее количество баллов|баллы|балл|жалпы ұпай|ұпай|ұпайлар|балдар)$/u;
const email =
  /^(username|user name|email( address)?|адрес электронной почты|электрондық пошта( мекенжайы)?)$/u;
const part = /\[(score|feedback|баллы|отзыв|комментарий|ұпай|пікір)\]\s*$/iu;

/** A question that is long, or a question, is none about who answers. */
const longestWhoHeading = 80;

function meaningOf(heading: string): ColumnMeaning {
  const words = heading.toLowerCase();
  if (stamp.test(words)) return { kind: 'stamp' };
  if (score.test(words)) return { kind: 'score' };
  if (part.test(heading)) return { kind: 'part' };
  if (email.test(words)) return { kind: 'who', who: 'email' };
  const who = heading.length > longestWhoHeading ? null : columnNamed(heading);
  const known = ['iin', 'fullName', 'lastName', 'firstName', 'phone'] as const;
  const found = known.find((one) => one === who);
  return found && !heading.includes('?') ? { kind: 'who', who: found } : { kind: 'question' };
}

/**
 * The columns of a form's answers by their headings in English, Russian or Kazakh (the Kazakh ones of Google were not
 * seen). Only the first column of a kind counts as it: a second «Score» is a question.
 */
export function formColumns(headings: readonly Cell[]): FormColumn[] {
  const taken = new Set<string>();
  return headings.flatMap((cell, index) => {
    const heading = cellText(cell);
    if (heading === '') return [];
    const meaning = meaningOf(heading);
    if (meaning.kind === 'question' || meaning.kind === 'part') return [{ index, heading, meaning }];
    const key = meaning.kind === 'who' ? meaning.who : meaning.kind;
    const isFirst = !taken.has(key);
    taken.add(key);
    return [{ index, heading, meaning: isFirst ? meaning : { kind: 'question' } }];
  });
}

import * as Y from 'yjs';
import { fromBase64 } from '../base64.ts';

/** Letters that are there no more, by their author. */
type Deleted = (client: number, clock: number) => boolean;

function deletedBy(decoded: readonly ReturnType<typeof Y.decodeUpdate>[]): Deleted {
  const spansOf = (client: number) => decoded.flatMap(({ ds }) => ds.clients.get(client) ?? []);
  return (client, clock) => spansOf(client).some((one) => clock >= one.clock && clock < one.clock + one.len);
}

/** What of a piece still stands. */
const standing = ({ id }: Y.Item, text: string, isDeleted: Deleted): string =>
  Array.from({ length: text.length }, (_, at) =>
    isDeleted(id.client, id.clock + at) ? '' : text.charAt(at),
  ).join('');

/** Whether a piece stands right behind the one that was typed before it. */
const goesOn = ({ origin }: Y.Item, before: Y.Item | null): boolean =>
  before !== null && origin?.client === before.id.client && origin.clock === before.lastId.clock;

/**
 * What a person typed by these changes of one text (updates of Yjs, base64, in their order): the letters that they add
 * and do not take away again, a line for each paragraph and each place. The text itself is not needed: it may be gone,
 * or say something else by now.
 */
export function typedWords(updates: readonly string[]): string[] {
  const decoded = updates.map((update) => Y.decodeUpdate(fromBase64(update)));
  const isDeleted = deletedBy(decoded);
  const lines: string[] = [];
  let before: Y.Item | null = null;
  for (const item of decoded.flatMap(({ structs }) => structs)) {
    if (!(item instanceof Y.Item)) continue;
    const { content } = item;
    if (content instanceof Y.ContentString) {
      const words = standing(item, content.str, isDeleted);
      lines.push(goesOn(item, before) ? (lines.pop() ?? '') + words : words);
    } else if (content instanceof Y.ContentType) lines.push('');
    else if (!(content instanceof Y.ContentFormat)) continue;
    before = item;
  }
  return lines.map((line) => line.toWellFormed()).filter((line) => line.trim() !== '');
}

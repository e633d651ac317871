import * as Y from 'yjs';
import { fromBase64, toBase64 } from '../base64.ts';
import type { RichText } from '../model/rich-text.ts';
import { buildText } from './build-text.ts';
import { sameJson } from './same-json.ts';
import { readFlat, type StoredFlat, writeBody } from './y-text.ts';

/** The author of every seed: the same text then gives the same bytes on every computer. */
const seedAuthor = 1;

/** A long text that is open for changes: its Yjs document, and the rich text that it says. */
export interface OpenText {
  readonly doc: Y.Doc;
  body: RichText;
  /** The same as one line of letters, as it was last read. */
  flat: StoredFlat;
}

function read(doc: Y.Doc): Pick<OpenText, 'body' | 'flat'> {
  const flat = readFlat(doc);
  return { body: buildText(flat), flat };
}

/**
 * Brings updates into a document. Yjs would tidy up marks that nothing shows any more after what comes from outside,
 * on that computer only; letters typed there later would then have other marks than on the computer that typed them.
 * It leaves that where the transaction counts as made here.
 */
function bringIn(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact((transaction) => {
    for (const update of updates) Y.applyUpdate(doc, update);
    transaction.local = true;
  });
}

/** The state of a text from nothing: the same bytes for the same text, on every computer. */
export function seedText(body: RichText): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = seedAuthor;
  writeBody(doc, body);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

/** Opens a state with the updates (base64) that came after it, in any order. What is written here has a new author. */
export function openText(state: Uint8Array, updates: readonly string[] = []): OpenText {
  const doc = new Y.Doc();
  bringIn(doc, [state, ...updates.map(fromBase64)]);
  return { doc, ...read(doc) };
}

/** The state of an open text, as one update. */
export const stateOf = (text: OpenText): Uint8Array => Y.encodeStateAsUpdate(text.doc);

/** The same text for an author of its own: what is written in one of them does not come into the other by itself. */
export const forkText = (text: OpenText): OpenText => openText(stateOf(text));

/** Brings updates (base64) into an open text; those that it has already change nothing. */
export function receive(text: OpenText, updates: readonly string[]): void {
  if (updates.length === 0) return;
  bringIn(text.doc, updates.map(fromBase64));
  Object.assign(text, read(text.doc));
}

/**
 * Makes an open text say `next`, by the smallest change. Gives the change as an update (base64), null where there is
 * none. `text.body` is then what the text says: `next`, with lists and tables that hold nothing left out.
 */
export function write(text: OpenText, next: RichText): string | null {
  if (sameJson(text.body, next)) return null;
  const update = writeBody(text.doc, next, text.flat);
  if (!update) return null;
  Object.assign(text, read(text.doc));
  return toBase64(update);
}

/** What a change of a text gives: the update (base64; null where nothing differs), the state and text after it. */
export interface TextChange {
  update: string | null;
  state: Uint8Array;
  body: RichText;
}

/** Makes the text of a state say `next`, by the smallest change. */
export function editText(state: Uint8Array, next: RichText): TextChange {
  const text = openText(state);
  const update = write(text, next);
  return { update, state: stateOf(text), body: text.body };
}

/** A state with updates (base64) merged into it, in any order, and the text that it then says. */
export function applyUpdates(
  state: Uint8Array,
  updates: readonly string[],
): { state: Uint8Array; body: RichText } {
  const text = openText(state, updates);
  return { state: stateOf(text), body: text.body };
}

/** Several updates (base64) as one. */
export const mergeUpdates = (updates: readonly string[]): string =>
  toBase64(Y.mergeUpdates(updates.map(fromBase64)));

/**
 * Merges two texts that both began as `base`. To take a change back, `base` is the text after it, `ours` the text
 * before it and `theirs` the newest one: what was written later, by anyone, stays. It looks at the words only, not at
 * who wrote them when, since what was taken back and brought again is made of new letters.
 */
export function mergeBodies(base: RichText, ours: RichText, theirs: RichText): RichText {
  if (sameJson(base, theirs)) return ours;
  const seed = seedText(base);
  const update = editText(seed, ours).update;
  const text = openText(seed);
  write(text, theirs);
  if (update !== null) receive(text, [update]);
  return text.body;
}

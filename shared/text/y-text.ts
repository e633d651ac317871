import * as Y from 'yjs';
import type { RichText } from '../model/rich-text.ts';
import { difference } from './difference.ts';
import {
  type FlatText,
  flatten,
  isBlockType,
  isSignType,
  letterOfSign,
  type Marks,
  type Run,
  type Sign,
  signClass,
} from './flat-text.ts';
import { sameJson } from './same-json.ts';

/** What is stored of a text, as Yjs has it. FROZEN like the signs: see `flat-text.ts`. */
const bodyOf = (doc: Y.Doc) => doc.getText('body');
const typeKey = 't';
const depthKey = 'd';
const attributePrefix = '@';
/** The words of a footnote are a text of their own: two people may write in one. */
const wordsKey = 'words';

type StoredSign = Y.Map<unknown>;
export type StoredFlat = FlatText & { stored: StoredSign[] };

function readSign(map: StoredSign): Sign | null {
  const type = map.get(typeKey);
  if (!isSignType(type)) return null;
  const attributes: Record<string, unknown> = {};
  // Not by `entries()`: this runs for every sign at every save, and that iterator costs the most of it.
  map.forEach((value, key) => {
    if (key.startsWith(attributePrefix)) attributes[key.slice(attributePrefix.length)] = value;
  });
  const words = map.get(wordsKey);
  if (type === 'footnote') attributes.text = words instanceof Y.Text ? words.toString() : '';
  const depth = map.get(depthKey);
  return { type, depth: typeof depth === 'number' ? depth : 0, attributes };
}

function storedSign({ type, depth, attributes }: Sign): StoredSign {
  const map: StoredSign = new Y.Map();
  map.set(typeKey, type);
  if (depth > 0) map.set(depthKey, depth);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (type === 'footnote' && name === 'text') map.set(wordsKey, new Y.Text(String(value)));
    else map.set(attributePrefix + name, value);
  }
  return map;
}

/** The flat text that a document holds, with the stored signs beside it. */
export function readFlat(doc: Y.Doc): StoredFlat {
  const parts: string[] = [];
  const signs: Sign[] = [];
  const stored: StoredSign[] = [];
  const runs: Run[] = [];
  for (const { insert, attributes = {} } of bodyOf(doc).toDelta()) {
    if (typeof insert === 'string') {
      parts.push(insert);
      runs.push({ length: insert.length, marks: attributes });
    } else if (insert instanceof Y.Map) {
      // Always one unit, so that places in the flat text are places in the stored one.
      const sign = readSign(insert) ?? { type: 'hardBreak', depth: 0, attributes: {} };
      parts.push(letterOfSign(sign.type));
      signs.push(sign);
      stored.push(insert);
      runs.push({ length: 1, marks: isBlockType(sign.type) ? {} : attributes });
    }
  }
  return { text: parts.join(''), signs, runs, stored };
}

type Operation = { retain?: number; delete?: number; insert?: string | StoredSign; attributes?: Marks };

const anySign = new RegExp(`[${signClass}]`, 'gu');

/** Runs and signs by their place; runs are asked for rising places only. */
function reader({ text, signs, runs }: FlatText) {
  let [run, runEnd] = [0, runs[0]?.length ?? 0];
  const places = Array.from(text.matchAll(anySign), ({ index }) => index);
  const byPlace = new Map(places.map((place, index) => [place, index]));
  return {
    signs,
    /** Where the signs stand. */
    places,
    marksAt(at: number): { marks: Marks; until: number } {
      while (at >= runEnd && run < runs.length - 1) {
        run += 1;
        runEnd += runs[run]?.length ?? 0;
      }
      return { marks: runs[run]?.marks ?? {}, until: runEnd };
    },
    /** Index of the sign at a place, or −1 where a letter stands. */
    signAt: (at: number): number => byPlace.get(at) ?? -1,
  };
}

/** The first of the rising numbers that is not below `from`, by its index. */
function firstFrom(numbers: readonly number[], from: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What must be set so that letters that stay get other marks; null where they have them. */
function markChange(from: Marks, to: Marks): Record<string, unknown> | null {
  const change: Record<string, unknown> = {};
  for (const name of Object.keys(from)) if (!(name in to)) change[name] = null;
  for (const [name, value] of Object.entries(to)) if (!sameJson(from[name], value)) change[name] = value;
  return Object.keys(change).length > 0 ? change : null;
}

/** Puts other words into a footnote, only where they differ. */
function changeWords(words: Y.Text, next: string): void {
  for (const { at, remove, to, insert } of difference(words.toString(), next).reverse()) {
    if (remove > 0) words.delete(at, remove);
    if (insert > 0) words.insert(at, next.slice(to, to + insert));
  }
}

function changeSign(map: StoredSign, from: Sign, to: Sign): void {
  if (from.type !== to.type) map.set(typeKey, to.type);
  if (from.depth !== to.depth) map.set(depthKey, to.depth);
  const names = new Set([...Object.keys(from.attributes), ...Object.keys(to.attributes)]);
  for (const name of names) {
    const [old, value] = [from.attributes[name], to.attributes[name]];
    if (sameJson(old, value)) continue;
    const words = name === 'text' && to.type === 'footnote' ? map.get(wordsKey) : null;
    if (words instanceof Y.Text) changeWords(words, String(value ?? ''));
    else if (value === undefined) map.delete(attributePrefix + name);
    else map.set(attributePrefix + name, value);
  }
}

/** Letters that stay: signs among them are changed in place, marks where they differ. */
function keep(
  old: ReturnType<typeof reader>,
  now: ReturnType<typeof reader>,
  span: { at: number; to: number; length: number },
  stored: readonly StoredSign[],
): Operation[] {
  const operations: Operation[] = [];
  let done = 0;
  while (done < span.length) {
    const [from, to] = [old.marksAt(span.at + done), now.marksAt(span.to + done)];
    const length = Math.min(from.until - span.at - done, to.until - span.to - done, span.length - done);
    const attributes = markChange(from.marks, to.marks);
    const last = operations.at(-1);
    // Joined: each operation is a walk for Yjs.
    if (last?.retain && !last.attributes && !attributes) last.retain += length;
    else operations.push({ retain: length, ...(attributes && { attributes }) });
    done += length;
  }
  const [first, until] = [firstFrom(old.places, span.at), firstFrom(old.places, span.at + span.length)];
  for (let index = first; index < until; index += 1) {
    const next = now.signAt((old.places[index] ?? 0) - span.at + span.to);
    const [map, from, to] = [stored[index], old.signs[index], now.signs[next]];
    if (map && from && to) changeSign(map, from, to);
  }
  return operations;
}

/** Letters and signs that are new. */
function put(wanted: FlatText, now: ReturnType<typeof reader>, from: number, until: number): Operation[] {
  const operations: Operation[] = [];
  let at = from;
  while (at < until) {
    const { marks, until: runEnd } = now.marksAt(at);
    const sign = now.signs[now.signAt(at)];
    let end = at + 1;
    if (!sign) end = Math.min(runEnd, until, now.places[firstFrom(now.places, at)] ?? until);
    // Yjs adds to the attributes that it is given.
    operations.push({
      insert: sign ? storedSign(sign) : wanted.text.slice(at, end),
      attributes: { ...marks },
    });
    at = end;
  }
  return operations;
}

function operationsFor(stored: StoredFlat, wanted: FlatText): Operation[] {
  const [old, now] = [reader(stored), reader(wanted)];
  const operations: Operation[] = [];
  let [at, to] = [0, 0];
  const last = { at: stored.text.length, remove: 0, to: wanted.text.length, insert: 0 };
  for (const hunk of [...difference(stored.text, wanted.text), last]) {
    operations.push(...keep(old, now, { at, to, length: hunk.at - at }, stored.stored));
    operations.push(...put(wanted, now, hunk.to, hunk.to + hunk.insert));
    if (hunk.remove > 0) operations.push({ delete: hunk.remove });
    [at, to] = [hunk.at + hunk.remove, hunk.to + hunk.insert];
  }
  const ending = operations.at(-1);
  if (ending?.retain && !ending.attributes) operations.pop();
  return operations;
}

/** Makes a document say `next`, by the smallest change; gives the change as a Yjs update, null where there is none. */
export function writeBody(doc: Y.Doc, next: RichText, stored = readFlat(doc)): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const listen = (update: Uint8Array) => updates.push(update);
  doc.on('update', listen);
  doc.transact(() => bodyOf(doc).applyDelta(operationsFor(stored, flatten(next))));
  doc.off('update', listen);
  return updates.length > 0 ? Y.mergeUpdates(updates) : null;
}

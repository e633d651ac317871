import type { Editor } from '@tiptap/core';
import type { RichText } from '#shared/model/rich-text.ts';
import { fitForEditor } from './to-rich-text.ts';

/** Marks a transaction that brings in what is stored already, so that it is not stored again. */
export const fromStore = 'fromStore';

/**
 * Brings a text that was changed outside the editor (an undo, another window) into it by replacing only the part
 * that differs: the selection and the scroll position stay, and the editor's own undo steps over it.
 */
export function showStoredBody(editor: Editor, body: RichText): void {
  const { state, view, schema } = editor;
  const next = schema.nodeFromJSON(fitForEditor(body));
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  // Where the ends overlap (a repeated letter), the shorter side must not go behind its start.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const part = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  const change = part.doc.eq(next) ? part : state.tr.replaceWith(0, state.doc.content.size, next.content);
  view.dispatch(change.setMeta('addToHistory', false).setMeta(fromStore, true));
}

import type { Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';

/** The footnote or citation that is selected. */
export function selectedNode(editor: Editor, name: string): DocumentNode | null {
  const { selection } = editor.state;
  return selection instanceof NodeSelection && selection.node.type.name === name ? selection.node : null;
}

/**
 * Changes one attribute of the selected node and leaves it selected. All changes with the same `session` are one
 * step of undo, as the letters of one word would be.
 */
export function setSelectedAttribute(editor: Editor, name: string, value: unknown, session: number): void {
  const { state, view } = editor;
  if (!(state.selection instanceof NodeSelection)) return;
  view.dispatch(state.tr.setNodeAttribute(state.selection.from, name, value).setMeta('composition', session));
}

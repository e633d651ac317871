import { Node } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';
import { Table } from '@tiptap/extension-table';

/**
 * Headings and tables stand at the top of a section only: cells and list items hold paragraphs and lists,
 * as the model says. They leave the group `block` for one of their own, so the editor itself refuses the rest.
 */
export const SectionDocument = Node.create({ name: 'doc', topNode: true, content: '(block | topBlock)+' });

export const SectionHeading = Heading.extend({
  group: 'topBlock',
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-2': () => this.editor.commands.toggleHeading({ level: 2 }),
      'Mod-Shift-3': () => this.editor.commands.toggleHeading({ level: 3 }),
      'Mod-Shift-0': () => this.editor.commands.setParagraph(),
    };
  },
}).configure({ levels: [2, 3] });

export const SectionTable = Table.extend({ group: 'topBlock' }).configure({
  resizable: true,
  cellMinWidth: 40,
});

import type { Extensions } from '@tiptap/core';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { TextAlign } from '@tiptap/extension-text-align';
import { StarterKit } from '@tiptap/starter-kit';
import { SectionDocument, SectionHeading, SectionTable } from './block-nodes.ts';
import { SafeLink } from './safe-link.ts';

/** All that a section's text may hold besides footnotes and citations: the model's rich text and nothing else. */
export const richTextExtensions: Extensions = [
  StarterKit.configure({
    document: false,
    heading: false,
    link: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    strike: false,
    horizontalRule: false,
    trailingNode: false,
  }),
  SectionDocument,
  SectionHeading,
  SectionTable,
  TableRow,
  TableHeader,
  TableCell,
  SafeLink,
  Subscript,
  Superscript,
  TextAlign.configure({ types: ['paragraph', 'heading'] }),
];

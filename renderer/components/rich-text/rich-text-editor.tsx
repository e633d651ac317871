import type { Editor, JSONContent } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '#shared/model/rich-text.ts';
import { usePartPermission, useReadOnly } from '../permission/read-only.ts';
import { renumberCitations } from './citation-node.ts';
import { type CitableEntry, CitationPopover } from './citation-popover.tsx';
import { editorExtensions, type OpenPopover } from './editor-extensions.ts';
import { FootnotePopover } from './footnote-popover.tsx';
import { LinkPopover } from './link-popover.tsx';
import type { PasteCleaning } from './paste-cleaning.ts';
import classes from './rich-text.module.css';
import { RichTextToolbar } from './rich-text-toolbar.tsx';
import { fromStore } from './show-stored-body.ts';
import { fitForEditor } from './to-rich-text.ts';
import { useLatest } from './use-latest.ts';

interface RichTextEditorProps<Report> {
  label: string;
  /** The language that the text is written in. */
  lang: string;
  /** The text to begin with; later changes from outside come by `showStoredBody`. */
  body: RichText;
  entries: readonly CitableEntry[];
  /** A citation's mark as the document prints it. */
  printCitation: (number: number | undefined, page: string) => string;
  cleaning: PasteCleaning<Report>;
  /** A lower field, where a table stands above the text. */
  short?: boolean;
  /** Called at every edit with the new document, which is never changed afterwards. */
  onEdit: (document: DocumentNode) => void;
  onLeave: () => void;
  /** The editor of this section while it is on the screen, null when it goes. */
  onEditor: (editor: Editor | null) => void;
}

/** The editor itself: made once, with callbacks that always reach the newest properties. */
function useSectionEditor<Report>(
  props: RichTextEditorProps<Report>,
  open: (popover: OpenPopover) => void,
): Editor {
  const { label, lang, body, entries, onEditor } = props;
  const { t } = useTranslation('editor');
  const { readOnly = false, ...description } = useReadOnly();
  const reason = description['aria-description'];
  const latest = useLatest({ ...props, t });
  const extensions = useMemo(
    () =>
      editorExtensions<Report>({
        cleaning: () => latest.current.cleaning,
        open,
        footnoteLabel: (text) => latest.current.t('text.footnoteLabel', { text }),
        citationLabel: (mark, missing) =>
          latest.current.t(missing ? 'text.citationMissing' : 'text.citationLabel', { mark }),
        printCitation: (number, page) => latest.current.printCitation(number, page),
      }),
    [latest, open],
  );
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang,
        // What may only be read is still reached by the keyboard.
        ...(reason && { 'aria-readonly': 'true', 'aria-description': reason, tabindex: '0' }),
      },
    }),
    [label, lang, reason],
  );
  const editor = useEditor({
    extensions,
    // tiptap's type writes optional fields another way; the content is the model's own.
    content: fitForEditor(body) as JSONContent,
    injectCSS: false,
    editable: !readOnly,
    shouldRerenderOnTransaction: false,
    editorProps,
    onUpdate: ({ editor: edited, transaction }) => {
      if (!transaction.getMeta(fromStore)) latest.current.onEdit(edited.state.doc);
    },
    onBlur: () => latest.current.onLeave(),
  });
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly]);
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  useEffect(() => {
    renumberCitations(editor.storage.citation, new Map(entries.map(({ id, number }) => [id, number])));
  }, [editor, entries]);
  return editor;
}

/** The text of a section with its toolbar. React draws it once: keystrokes go past React. */
export function RichTextEditor<Report>(props: RichTextEditorProps<Report>) {
  const { lang, entries, cleaning, short = false } = props;
  const [popover, setPopover] = useState<OpenPopover>(null);
  const { allowed } = usePartPermission();
  const editor = useSectionEditor(props, setPopover);
  const close = () => setPopover(null);
  const cleanText = (text: string) => cleaning.text(text).text;
  return (
    <div className={short ? `${classes.frame} ${classes.short}` : classes.frame} data-text-frame>
      {allowed && (
        <div className={classes.toolbar}>
          <RichTextToolbar
            editor={editor}
            onLink={() => setPopover('link')}
            onFootnote={() => editor.commands.insertFootnote() && setPopover('footnote')}
            onCitation={() => setPopover('citation')}
          />
        </div>
      )}
      <div className={classes.text}>
        <EditorContent editor={editor} />
        {allowed && popover === 'link' && <LinkPopover editor={editor} onClose={close} />}
        {allowed && popover === 'footnote' && (
          <FootnotePopover editor={editor} lang={lang} cleanText={cleanText} onClose={close} />
        )}
        {allowed && popover === 'citation' && (
          <CitationPopover editor={editor} entries={entries} onClose={close} />
        )}
      </div>
    </div>
  );
}

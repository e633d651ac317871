import type { Editor, JSONContent } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '#shared/model/rich-text.ts';
import { Citation, renumberCitations } from './citation-node.ts';
import { type CitableEntry, CitationPopover } from './citation-popover.tsx';
import { Footnote } from './footnote-node.ts';
import { FootnotePopover } from './footnote-popover.tsx';
import { LinkPopover } from './link-popover.tsx';
import { type PasteCleaning, pasteCleaning } from './paste-cleaning.ts';
import classes from './rich-text.module.css';
import { richTextExtensions } from './rich-text-extensions.ts';
import { RichTextToolbar } from './rich-text-toolbar.tsx';
import { SearchHighlight } from './search-highlight.ts';
import { selectedNode } from './selected-node.ts';
import { fromStore } from './show-stored-body.ts';
import { fitForEditor } from './to-rich-text.ts';
import { useLatest } from './use-latest.ts';

type OpenPopover = 'link' | 'footnote' | 'citation' | null;

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
  /** A lower field, where a table follows under the text. */
  short?: boolean;
  /** Called at every edit with the new document, which is never changed afterwards. */
  onEdit: (document: DocumentNode) => void;
  onLeave: () => void;
  /** The editor of this section while it is on the screen, null when it goes. */
  onEditor: (editor: Editor | null) => void;
}

/** Keys that open the little windows, and Enter on a selected footnote or citation. */
const windowKeys = (open: (popover: OpenPopover) => void) =>
  Extension.create({
    name: 'windowKeys',
    priority: 200,
    addKeyboardShortcuts() {
      return {
        'Mod-k': () => {
          open('link');
          return true;
        },
        Enter: () => {
          const name = (['footnote', 'citation'] as const).find((one) => selectedNode(this.editor, one));
          if (name) open(name);
          return name !== undefined;
        },
        'Alt-F10': () => {
          const frame = this.editor.view.dom.closest('[data-text-frame]');
          const button = frame?.querySelector<HTMLElement>('[data-text-toolbar] [tabindex="0"]');
          button?.focus();
          return button !== undefined;
        },
      };
    },
  });

/** The text of a section with its toolbar. React draws it once: keystrokes go past React. */
export function RichTextEditor<Report>(props: RichTextEditorProps<Report>) {
  const { label, lang, body, entries, cleaning, short = false, onEditor } = props;
  const { t } = useTranslation('editor');
  const [popover, setPopover] = useState<OpenPopover>(null);
  const latest = useLatest({ ...props, t });
  const extensions = useMemo(
    () => [
      ...richTextExtensions,
      SearchHighlight,
      windowKeys(setPopover),
      pasteCleaning<Report>({
        html: (html) => latest.current.cleaning.html(html),
        text: (text) => latest.current.cleaning.text(text),
        tell: (report) => latest.current.cleaning.tell(report),
        tellImage: () => latest.current.cleaning.tellImage(),
      }),
      Footnote.configure({
        label: (text) => latest.current.t('text.footnoteLabel', { text }),
        onOpen: () => setPopover('footnote'),
      }),
      Citation.configure({
        label: (mark, missing) =>
          latest.current.t(missing ? 'text.citationMissing' : 'text.citationLabel', { mark }),
        print: (number, page) => latest.current.printCitation(number, page),
        onOpen: () => setPopover('citation'),
        onInsert: () => setPopover('citation'),
      }),
    ],
    [latest],
  );
  const editorProps = useMemo(
    () => ({ attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang } }),
    [label, lang],
  );
  const editor = useEditor({
    extensions,
    // tiptap's type writes optional fields another way; the content is the model's own.
    content: fitForEditor(body) as JSONContent,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps,
    onUpdate: ({ editor: edited, transaction }) => {
      if (!transaction.getMeta(fromStore)) latest.current.onEdit(edited.state.doc);
    },
    onBlur: () => latest.current.onLeave(),
  });
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  useEffect(() => {
    renumberCitations(editor.storage.citation, new Map(entries.map(({ id, number }) => [id, number])));
  }, [editor, entries]);
  const close = () => setPopover(null);
  return (
    <div className={short ? `${classes.frame} ${classes.short}` : classes.frame} data-text-frame>
      <div className={classes.toolbar}>
        <RichTextToolbar
          editor={editor}
          onLink={() => setPopover('link')}
          onFootnote={() => editor.commands.insertFootnote() && setPopover('footnote')}
          onCitation={() => setPopover('citation')}
        />
      </div>
      <div className={classes.text}>
        <EditorContent editor={editor} />
        {popover === 'link' && <LinkPopover editor={editor} onClose={close} />}
        {popover === 'footnote' && (
          <FootnotePopover
            editor={editor}
            lang={lang}
            cleanText={(text) => cleaning.text(text).text}
            onClose={close}
          />
        )}
        {popover === 'citation' && <CitationPopover editor={editor} entries={entries} onClose={close} />}
      </div>
    </div>
  );
}

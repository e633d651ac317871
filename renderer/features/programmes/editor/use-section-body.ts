import type { Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { useCallback, useEffect, useRef, useState } from 'react';
import { showStoredBody } from '#renderer/components/rich-text/show-stored-body.ts';
import { toRichText } from '#renderer/components/rich-text/to-rich-text.ts';
import { database } from '#renderer/data/database.ts';
import { saveSoon } from '#renderer/data/pending-saves.ts';
import { updateSection } from '#renderer/data/programmes.ts';
import { prepareText } from '#renderer/data/texts.ts';
import type { Section } from '#shared/model/programme.ts';
import { plainText, type RichText } from '#shared/model/rich-text.ts';

interface SectionBody {
  edit: (document: DocumentNode) => void;
  setEditor: (editor: Editor | null) => void;
}

const prepareAfter = 500;

/** Loads what saving needs once the section stands on the screen. A failure here is met and told by the save itself. */
function usePreparedText(id: string): void {
  useEffect(() => {
    const timer = setTimeout(() => prepareText(id).catch(() => undefined), prepareAfter);
    return () => clearTimeout(timer);
  }, [id]);
}

/**
 * Keeps a section's editor and the store the same: edits are stored after a pause, and a text that was changed
 * outside the editor comes into it, unless something typed still waits to be stored.
 */
export function useSectionBody(section: Section): SectionBody {
  const { id, programmeId, key } = section;
  const [editor, setEditor] = useState<Editor | null>(null);
  usePreparedText(id);
  const [first] = useState(() => ({ body: section.body, text: JSON.stringify(section.body) }));
  /** The body as this editor last stored or showed it: what is typed next rests on it. */
  const known = useRef<{ body: RichText; text: string }>(first);
  /** What was typed last, and the last of it that is stored: where they differ, something still waits. */
  const typed = useRef<DocumentNode | null>(null);
  const [settled, setSettled] = useState<DocumentNode | null>(null);

  const edit = useCallback(
    (document: DocumentNode) => {
      typed.current = document;
      // The document is immutable: writing it out waits until it is stored, also after the editor is gone.
      const store = async () => {
        const body = toRichText(document);
        const shown = known.current.body;
        known.current = { body, text: JSON.stringify(body) };
        await updateSection(programmeId, key, body, shown);
        // What came from elsewhere while this was on its way is shown now.
        setSettled(document);
      };
      saveSoon(`section:${id}`, store, () => plainText(toRichText(document)));
    },
    [id, programmeId, key],
  );

  useEffect(() => {
    const waits = () => typed.current !== settled;
    if (!editor || waits() || JSON.stringify(section.body) === known.current.text) return;
    let current = true;
    // A row may arrive late and be older than what was stored since: only the store itself is believed.
    void database.sections.get(id).then((stored) => {
      if (!current || !stored || waits()) return;
      const text = JSON.stringify(stored.body);
      if (text === known.current.text) return;
      known.current = { body: stored.body, text };
      showStoredBody(editor, stored.body);
    });
    return () => {
      current = false;
    };
  }, [editor, section, id, settled]);

  return { edit, setEditor };
}

import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchoredPopover } from './anchored-popover.tsx';
import { selectedNode, setSelectedAttribute } from './selected-node.ts';

interface FootnotePopoverProps {
  editor: Editor;
  lang: string;
  cleanText: (text: string) => string;
  onClose: () => void;
}

/** The text of a footnote. Each letter goes into the document at once, so that closing in any way keeps it. */
export function FootnotePopover({ editor, lang, cleanText, onClose }: FootnotePopoverProps) {
  const { t } = useTranslation('editor');
  const [session] = useState(() => Date.now());
  const [text, setText] = useState(() => String(selectedNode(editor, 'footnote')?.attrs.text ?? ''));
  const change = (value: string) => {
    setText(value);
    setSelectedAttribute(editor, 'text', value, session);
  };
  const close = () => {
    onClose();
    const clean = cleanText(text).trim();
    if (clean === '') editor.commands.deleteSelection();
    else if (clean !== text) setSelectedAttribute(editor, 'text', clean, session);
    editor.commands.setTextSelection(editor.state.selection.to);
  };
  const closeAndGoOn = () => {
    close();
    editor.view.focus();
  };
  return (
    <AnchoredPopover editor={editor} label={t('text.footnote')} onClose={close}>
      <Stack gap="xs">
        <Textarea
          data-autofocus
          lang={lang}
          label={t('text.footnoteText')}
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            closeAndGoOn();
          }}
        />
        <Group justify="space-between">
          <Button
            variant="subtle"
            color="red"
            onClick={() => {
              onClose();
              editor.commands.deleteSelection();
              editor.view.focus();
            }}
          >
            {t('text.remove')}
          </Button>
          <Button onClick={closeAndGoOn}>{t('text.done')}</Button>
        </Group>
      </Stack>
    </AnchoredPopover>
  );
}

import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchoredPopover } from './anchored-popover.tsx';
import { toLinkAddress } from './safe-link.ts';

interface LinkPopoverProps {
  editor: Editor;
  onClose: () => void;
}

function setLink(editor: Editor, href: string) {
  const { selection } = editor.state;
  if (selection.empty && !editor.isActive('link')) {
    editor.commands.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
  } else {
    editor.chain().extendMarkRange('link').setLink({ href }).run();
  }
}

/** The address that the selected words lead to: a web page or an e-mail address, nothing else. */
export function LinkPopover({ editor, onClose }: LinkPopoverProps) {
  const { t } = useTranslation('editor');
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [typed, setTyped] = useState(before);
  const [refused, setRefused] = useState(false);
  const apply = () => {
    const address = toLinkAddress(typed);
    if (!address) return setRefused(true);
    setLink(editor, address);
    onClose();
    editor.commands.setTextSelection(editor.state.selection.to);
    editor.view.focus();
  };
  const remove = () => {
    onClose();
    editor.chain().extendMarkRange('link').unsetLink().run();
    editor.view.focus();
  };
  const leave = () => {
    const address = typed === before ? null : toLinkAddress(typed);
    if (address) setLink(editor, address);
    onClose();
  };
  return (
    <AnchoredPopover editor={editor} label={t('text.link')} onClose={leave}>
      <Stack gap="xs">
        <TextInput
          data-autofocus
          label={t('text.linkAddress')}
          placeholder="https://"
          value={typed}
          error={refused && t('text.linkRefused')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setRefused(false);
          }}
          onKeyDown={(event) => event.key === 'Enter' && apply()}
        />
        <Group justify="space-between">
          <Button variant="subtle" color="red" disabled={before === ''} onClick={remove}>
            {t('text.removeLink')}
          </Button>
          <Button onClick={apply}>{t('text.done')}</Button>
        </Group>
      </Stack>
    </AnchoredPopover>
  );
}

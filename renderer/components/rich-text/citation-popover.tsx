import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchoredPopover } from './anchored-popover.tsx';
import { selectedNode, setSelectedAttribute } from './selected-node.ts';

/** An entry of the literature list with the number that it has now. */
export interface CitableEntry {
  id: string;
  number: number;
  text: string;
}

interface CitationPopoverProps {
  editor: Editor;
  entries: readonly CitableEntry[];
  onClose: () => void;
}

/** Chooses the entry that a citation points at, and the page. */
export function CitationPopover({ editor, entries, onClose }: CitationPopoverProps) {
  const { t } = useTranslation('editor');
  const [session] = useState(() => Date.now());
  const [entryId, setEntryId] = useState(() => String(selectedNode(editor, 'citation')?.attrs.entryId ?? ''));
  const [page, setPage] = useState(() => String(selectedNode(editor, 'citation')?.attrs.page ?? ''));
  const choose = (id: string | null) => {
    if (id === null) return;
    setEntryId(id);
    if (selectedNode(editor, 'citation')) return setSelectedAttribute(editor, 'entryId', id, session);
    const at = editor.state.selection.to;
    editor
      .chain()
      .insertContentAt(at, { type: 'citation', attrs: { entryId: id, page: null } })
      .setNodeSelection(at)
      .run();
  };
  const changePage = (value: string) => {
    setPage(value);
    setSelectedAttribute(editor, 'page', value.trim() === '' ? null : value.trim(), session);
  };
  const close = () => {
    onClose();
    editor.commands.setTextSelection(editor.state.selection.to);
  };
  const closeAndGoOn = () => {
    close();
    editor.view.focus();
  };
  return (
    <AnchoredPopover editor={editor} label={t('text.citation')} onClose={close}>
      <Stack gap="xs">
        {entries.length === 0 ? (
          <Text size="sm">{t('text.noEntries')}</Text>
        ) : (
          <Select
            data-autofocus
            label={t('text.citationEntry')}
            searchable
            nothingFoundMessage={t('text.entryNotFound')}
            comboboxProps={{ withinPortal: false }}
            maxDropdownHeight={220}
            data={entries.map(({ id, number, text }) => ({
              value: id,
              label: `[${number}] ${text || t('literature.untitled')}`,
            }))}
            value={entryId === '' ? null : entryId}
            onChange={choose}
          />
        )}
        <TextInput
          label={t('text.citationPage')}
          value={page}
          disabled={entryId === ''}
          onChange={(event) => changePage(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && closeAndGoOn()}
        />
        <Group justify="flex-end">
          <Button onClick={closeAndGoOn}>{t('text.done')}</Button>
        </Group>
      </Stack>
    </AnchoredPopover>
  );
}

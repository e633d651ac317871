import { Button, FileInput, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import type { DevelopmentView } from '#renderer/data/development/read-development.ts';
import { addRemarks } from '#renderer/data/development/remarks.ts';
import { success } from '#shared/model/problem.ts';
import { writeTable } from '#shared/sheets/text-table.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportFaults } from './import-faults.tsx';
import { readTableFile } from './read-table-file.ts';
import { useRemarkTable } from './use-remark-table.ts';

interface ImportDialogProps {
  view: DevelopmentView;
  onClose: () => void;
}

/** Brings in remarks from a table: rows copied from a spreadsheet, or a CSV file (O10-9). */
export function ImportDialog({ view, onClose }: ImportDialogProps) {
  const { t } = useTranslation('development');
  const [text, setText] = useState('');
  const [added, setAdded] = useState<number | null>(null);
  const { busy, problem, run } = useAction();
  const { table, setting, setSetting, found } = useRemarkTable(text, view);
  const change = (next: string) => {
    setText(next);
    setAdded(null);
  };
  const read = (file: File | null) => {
    if (file) void run(() => readTableFile(file), change);
  };
  const bring = async () => {
    const written = await addRemarks(view.development.programmeId, found.ready);
    return written.ok ? success(found.ready.length) : written;
  };
  const done = (count: number) => {
    if (found.faults.length === 0) return onClose();
    // What could not be brought in stays here, to be put right.
    const head = setting.head ? table.slice(0, 1) : [];
    setText(writeTable([...head, ...found.faults.map(({ cells }) => cells)]));
    setAdded(count);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      closeOnClickOutside={false}
      title={t('discussion.table.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('discussion.table.explanation')}</Text>
        <Textarea
          label={t('discussion.table.rows')}
          rows={6}
          value={text}
          data-autofocus
          spellCheck={false}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <FileInput
          label={t('discussion.table.file')}
          placeholder={t('discussion.table.chooseFile')}
          accept=".csv,.tsv,.txt"
          value={null}
          onChange={read}
        />
        {table.length > 0 && <ImportColumns table={table} setting={setting} onChange={setSetting} />}
        <Text size="sm" role="status">
          {added !== null && t('discussion.table.added', { count: added })}{' '}
          {table.length > 0 &&
            t('discussion.table.counts', {
              ready: found.ready.length,
              repeated: found.repeated,
              faults: found.faults.length,
            })}
        </Text>
        {setting.columns.text !== null && <ImportFaults faults={found.faults} />}
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app:actions.close')}
          </Button>
          <Button loading={busy} disabled={found.ready.length === 0} onClick={() => void run(bring, done)}>
            {t('discussion.table.bring', { count: found.ready.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

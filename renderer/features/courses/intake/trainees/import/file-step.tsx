import { Button, FileButton, Stack, Text } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import classes from './import.module.css';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Where the file of a department is chosen or dropped. */
export function FileStep({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('courses');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  const dragOver = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      aria-label={t('import.choose')}
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="sm">
        <Text size="sm" ta="center" maw={560}>
          {t('import.explanation')} <ClauseLink clause="O10-17" />
        </Text>
        <FileButton accept=".xlsx,.xlsm,.xls,.ods,.csv,.txt" onChange={(file) => file && onFile(file)}>
          {(props) => (
            <Button {...props} data-autofocus leftSection={<IconTableImport size={16} aria-hidden />}>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          {t('import.kinds')}
        </Text>
      </Stack>
    </section>
  );
}

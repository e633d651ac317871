import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LetterFacts } from '#renderer/data/courses/letters.ts';
import type { DepartmentLetter } from '#shared/model/course/enrolment.ts';
import { LetterFields } from './letter-fields.tsx';
import { SheetColumns } from './sheet-columns.tsx';
import type { TraineeImport } from './use-trainee-import.ts';

interface ColumnsStepProps {
  work: TraineeImport;
  /** Those that the intake has. */
  letters: readonly DepartmentLetter[];
}

/** Which letter brought the list, and what its columns mean. */
export function ColumnsStep({ work, letters }: ColumnsStepProps) {
  const { t } = useTranslation('courses');
  const { sheets, letter, setLetter, choosePlace } = work;
  const isTaken = sheets?.some(({ place }) => place?.columns.some((column) => column !== null));
  const set = (fields: Partial<LetterFacts>) => setLetter({ ...letter, ...fields });
  return (
    <Stack gap="md">
      <LetterFields letter={letter} letters={letters} onChange={set} />
      {sheets?.map(({ sheet, place }, index) => (
        <SheetColumns
          key={sheet.name}
          sheet={sheet}
          place={place}
          onChange={(next) => choosePlace(index, next)}
        />
      ))}
      {!isTaken && <Text size="sm">{t('import.noList')}</Text>}
      <Group justify="end">
        <Button variant="default" onClick={work.back}>
          {t('import.otherFile')}
        </Button>
        <Button disabled={!isTaken || work.work !== null} onClick={() => void work.check()}>
          {t('import.check')}
        </Button>
      </Group>
    </Stack>
  );
}

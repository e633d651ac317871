import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { JobList } from './job-list.tsx';
import { LetterFiles } from './letter-files.tsx';
import { NewJob } from './new-job.tsx';

interface PrintPartProps {
  /** Null prints certificates of several intakes together. */
  intakeId: string | null;
  certificateIds: readonly string[];
}

/** Printing of certificates (O10-30): jobs that are not finished, a new one, and files for letters. */
export function PrintPart({ intakeId, certificateIds }: PrintPartProps) {
  const { t } = useTranslation('certificates');
  return (
    <Stack gap="md">
      <JobList intakeId={intakeId} />
      <Title order={3} size="h4">
        {t('printing.newJob')}
      </Title>
      <NewJob intakeId={intakeId} certificateIds={certificateIds} />
      <LetterFiles certificateIds={certificateIds} />
    </Stack>
  );
}

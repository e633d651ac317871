import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Waiting } from '#renderer/components/waiting.tsx';
import { useOpenJobs } from '#renderer/data/certificates/printing/print-jobs.ts';
import { JobCard } from './job-card.tsx';

/** Jobs that are not finished; of one intake, or of all. */
export function JobList({ intakeId }: { intakeId: string | null }) {
  const { t } = useTranslation('certificates');
  const jobs = useOpenJobs(intakeId);
  if (!jobs) return <Waiting height={80} />;
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('printing.jobs')}
      </Title>
      {jobs.length === 0 && <Text size="sm">{t('printing.noJobs')}</Text>}
      {jobs.map((running) => (
        <JobCard key={running.job.id} running={running} />
      ))}
    </Stack>
  );
}

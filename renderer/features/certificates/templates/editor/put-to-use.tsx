import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { putToUse } from '#renderer/data/certificates/template-versions.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { stoppingFindings } from '../preview/stopping-findings.ts';

/** Makes the template as it stands the one that certificates are issued with; it is checked first. */
export function PutToUse({ templateId }: { templateId: string }) {
  const { t } = useTranslation('templates');
  const permission = usePartPermission();
  const { busy, problem, run } = useAction();
  const press = () =>
    void run(
      async () => {
        await flush();
        return putToUse(templateId, (layout) => stoppingFindings(templateId, layout));
      },
      ({ version }) => tellDone(t('versions.inUse', { version })),
    );
  return (
    <Stack gap="xs">
      <NeedsPermission permission={permission}>
        <Button size="sm" loading={busy} onClick={press}>
          {t('versions.putToUse')}
        </Button>
      </NeedsPermission>
      <Text size="xs" c="dimmed">
        {t('versions.why')}
      </Text>
      {problem && <ProblemAlert problem={problem} />}
    </Stack>
  );
}

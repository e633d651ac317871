import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';

/** Files with which others verify certificates without a network: the page, and the list alone (O10-33). */
export function PublishSection() {
  const { t } = useTranslation('authenticity');
  const permission = usePermission({ table: 'signingKeys', kind: 'create', recordId: '' });
  const { busy, problem, run } = useAction();
  const save = (what: 'savePage' | 'saveList') =>
    void run(async () => {
      const publish = await import('./publish.ts');
      return publish[what](t as TFunction<'authenticity'>);
    }, tellSaved);
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('keys.publish')}
      </Title>
      <Text size="sm" maw={720}>
        {t('keys.publishText')}
      </Text>
      {problem && <ProblemAlert problem={problem} />}
      <Group gap="xs">
        <NeedsPermission permission={permission}>
          <Button
            leftSection={<IconDeviceFloppy size={16} stroke={1.6} aria-hidden />}
            loading={busy}
            onClick={() => save('savePage')}
          >
            {t('keys.savePage')}
          </Button>
        </NeedsPermission>
        <NeedsPermission permission={permission}>
          <Button variant="default" loading={busy} onClick={() => save('saveList')}>
            {t('keys.saveList')}
          </Button>
        </NeedsPermission>
      </Group>
    </Stack>
  );
}

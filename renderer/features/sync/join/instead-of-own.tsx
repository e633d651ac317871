import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { type JoinAgain, makeRoom } from '#renderer/data/sync/account/join-again.ts';
import { BackupFirst } from '../backup-first.tsx';

/** Problems that end where the own data gives way to the server's. */
const ofOwnData = new Set(['storeOfAnother', 'storeOfOtherServer']);

export const isOfOwnData = (code: string): boolean => ofOwnData.has(code);

/** This computer has data that the server does not take: it is saved to a file first, then that of the server comes. */
export function InsteadOfOwn({ again }: { again: JoinAgain }) {
  const { t } = useTranslation('sync');
  const permission = usePermission('restoreData');
  const [saved, setSaved] = useState(false);
  const { busy, problem, run } = useAction();
  return (
    <Fieldset legend={t('instead.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('instead.first')}</Text>
        <Group>
          <BackupFirst variant={saved ? 'default' : 'filled'} onSaved={() => setSaved(true)} />
        </Group>
        <Text size="sm">{t(saved ? 'instead.second' : 'instead.secondLater')}</Text>
        {problem && <ProblemAlert problem={problem} />}
        <NeedsPermission permission={permission}>
          <Button
            w="fit-content"
            loading={busy}
            disabled={!saved}
            onClick={() =>
              void run(
                () => makeRoom(again),
                () => undefined,
              )
            }
          >
            {t('instead.take')}
          </Button>
        </NeedsPermission>
      </Stack>
    </Fieldset>
  );
}

import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { Problem } from '#shared/model/problem.ts';
import { saveRawCopy } from './save-raw-copy.ts';

type Copy =
  | { state: 'none' | 'making' }
  | { state: 'saved'; name: string }
  | { state: 'problem'; problem: Problem };

/** Instead of the program, where its data cannot be opened: what happened, why, what to do; nothing was touched. */
export function RefusedScreen({ problem }: { problem: Problem }) {
  const { t } = useTranslation('data');
  const [copy, setCopy] = useState<Copy>({ state: 'none' });
  const save = async () => {
    setCopy({ state: 'making' });
    const saved = await saveRawCopy(t);
    if (!saved.ok) return setCopy({ state: 'problem', problem: saved.problem });
    setCopy(saved.value.state === 'saved' ? saved.value : { state: 'none' });
  };
  return (
    <Container component="main" size="sm" py="xl">
      <Stack gap="md">
        <Title order={1} size="h3">
          {t('gate.refused.title')}
        </Title>
        <ProblemAlert problem={problem} />
        <Text size="sm">{t('gate.refused.untouched')}</Text>
        <Text size="sm">{t('gate.refused.copyHint')}</Text>
        <Group gap="xs">
          <Button loading={copy.state === 'making'} onClick={() => void save()}>
            {t('gate.refused.saveCopy')}
          </Button>
          <Button variant="default" onClick={() => window.location.reload()}>
            {t('gate.refused.again')}
          </Button>
        </Group>
        {copy.state === 'problem' && <ProblemAlert problem={copy.problem} />}
        <Text size="sm" role="status">
          {copy.state === 'saved' && t('gate.refused.copied', { name: copy.name })}
        </Text>
      </Stack>
    </Container>
  );
}

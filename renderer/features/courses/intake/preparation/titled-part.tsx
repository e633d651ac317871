import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import type { Problem } from '#shared/model/problem.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import { FaultsList } from '../../schedule/faults-list.tsx';

interface TitledPartProps {
  title: string;
  clause: ClauseId;
  /** What is missing; none: everything is ready. */
  faults: readonly Problem[];
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of the preparation with what it still lacks. */
export function TitledPart({ title, clause, faults, actions, children }: TitledPartProps) {
  const { t } = useTranslation('courses');
  return (
    <section aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Group gap="xs">
            <Title order={2} size="h4">
              {title}
            </Title>
            <ClauseLink clause={clause} />
          </Group>
          <Group gap="xs">{actions}</Group>
        </Group>
        <div role="status">
          {faults.length === 0 ? (
            <Text size="sm">{t('preparation.nothingMissing')}</Text>
          ) : (
            <FaultsList faults={faults} />
          )}
        </div>
        {children}
      </Stack>
    </section>
  );
}

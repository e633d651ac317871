import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import type { Problem } from '#shared/model/problem.ts';

/** What should be looked at, each with its clause. */
export function FaultsList({ faults }: { faults: readonly Problem[] }) {
  const { t } = useTranslation('problems');
  return (
    <List size="sm" spacing={4}>
      {faults.map(({ code, params, clause }) => (
        <List.Item key={`${code} ${JSON.stringify(params)}`}>
          <Text size="sm" span>
            {t(code, params ?? {})}
          </Text>{' '}
          {clause && <ClauseLink clause={clause} c="inherit" />}
        </List.Item>
      ))}
    </List>
  );
}

import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import type { RowFault } from '#renderer/data/development/remark-table/remarks-of-table.ts';

/** So many are named at once; the next ones come when these are put right. */
const mostNamed = 20;

/** The rows that cannot be brought in, each with what is wrong. */
export function ImportFaults({ faults }: { faults: readonly RowFault[] }) {
  const { t } = useTranslation('development');
  if (faults.length === 0) return null;
  const rest = faults.length - mostNamed;
  return (
    <Alert role="group" color="orange" title={t('discussion.table.faults')}>
      <List size="sm" spacing={4}>
        {faults.slice(0, mostNamed).map(({ row, problem }) => (
          <List.Item key={row}>
            {t('discussion.table.row', { row })} {t(`problems:${problem.code}`, problem.params ?? {})}
          </List.Item>
        ))}
      </List>
      {rest > 0 && <Text size="sm">{t('discussion.table.moreFaults', { count: rest })}</Text>}
      <ClauseLink clause="O10-9" />
    </Alert>
  );
}

import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LowStock } from '#renderer/data/certificates/blanks.ts';

/** Says in time that new blanks are to be ordered; nothing where there are enough. */
export function LowBlanks({ stock }: { stock: readonly LowStock[] }) {
  const { t } = useTranslation('blanks');
  if (stock.length === 0) return null;
  return (
    <Alert color="orange" title={t('low.title')} data-low>
      {stock.map(({ kind, left, few }) => (
        <Text key={kind} size="sm">
          {t(`low.${kind}`, { count: left, few })}
        </Text>
      ))}
    </Alert>
  );
}

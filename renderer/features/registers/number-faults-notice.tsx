import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NumberRange } from '#shared/model/number-kinds.ts';
import type { NumberFaults } from '#shared/model/registers/number-faults.ts';

const rangeText = ({ first, last }: NumberRange) => (first === last ? `${first}` : `${first}–${last}`);

/** Numbers that several papers have, and numbers that none has. */
export function NumberFaultsNotice({ faults }: { faults: readonly NumberFaults[] }) {
  const { t } = useTranslation(['registers', 'numbers']);
  if (faults.length === 0) return null;
  return (
    <Alert color="orange" title={t('faults.title')}>
      <List size="sm">
        {faults.flatMap(({ kind, year, doubles, gaps }) => {
          const row = { kind: t(`numbers:kinds.${kind}`), year };
          return [
            doubles.length > 0 && (
              <List.Item key={`${kind} ${year} doubles`}>
                {t('faults.doubles', { ...row, numbers: doubles.join(', ') })}
              </List.Item>
            ),
            gaps.length > 0 && (
              <List.Item key={`${kind} ${year} gaps`}>
                {t('faults.gaps', { ...row, numbers: gaps.map(rangeText).join(', ') })}
              </List.Item>
            ),
          ];
        })}
      </List>
    </Alert>
  );
}

import { Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { useToday } from '#renderer/components/use-today.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { NumberFaultsNotice } from '#renderer/features/registers/index.ts';
import { certificateNumberFaults } from '#shared/model/registers/certificate-number-faults.ts';
import { certificatesPath, type PartProps } from '../places.ts';
import { CertificateDialog } from './certificate-dialog.tsx';
import { ImportButton } from './import/import-button.tsx';
import { selectRows, wholeRegister } from './register-filter.ts';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterPapers } from './register-papers.tsx';
import { RegisterTable } from './register-table.tsx';
import { isDue, type Period, useIntakeNames, useRegister, useYears } from './use-register.ts';

const ImportDialog = lazy(() => import('./import/import-dialog.tsx'));

/** All certificates of the organisation (O10-30), also those that were replaced or annulled, and who is due (O10-33). */
export function RegisterPart({ id }: PartProps) {
  const { t } = useTranslation('certificates');
  const [, navigate] = useLocation();
  const today = useToday();
  const [chosen, setPeriod] = useState<Period | null>(null);
  const [filter, setFilter] = useState(wholeRegister);
  const [isImporting, setImporting] = useState(false);
  const years = useYears();
  // The newest year first: all of them are many.
  const period = chosen ?? (years?.[0] === undefined ? 'all' : (`${years[0]}` as const));
  const rows = useRegister(years && period, today);
  const intakes = useIntakeNames(rows);
  // A key press looks through what is in memory; nothing is read for it.
  const asked = useDeferredValue(filter);
  const found = useMemo(() => rows && selectRows(rows, asked), [rows, asked]);
  const faults = useMemo(() => (rows && !isDue(period) ? certificateNumberFaults(rows) : []), [rows, period]);
  const choose = (next: Period) => {
    setPeriod(next);
    setFilter({ ...filter, intakeId: null, state: null });
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="start" wrap="nowrap">
        <Text size="sm">
          {t('register.intro')} <ClauseLink clause="O10-33" />
        </Text>
        <ImportButton onClick={() => setImporting(true)} />
      </Group>
      {isImporting && (
        <Suspense fallback={null}>
          <ImportDialog onClose={() => setImporting(false)} />
        </Suspense>
      )}
      <RegisterFilters
        {...{ period, years: years ?? [], intakes: intakes ?? [], filter }}
        onPeriod={choose}
        onFilter={setFilter}
      />
      <NumberFaultsNotice faults={faults} />
      {rows && found ? (
        <>
          <RegisterPapers rows={found} period={period} today={today} />
          {found.length > 0 ? (
            <RegisterTable
              rows={found}
              onOpen={(certificateId) => navigate(certificatesPath('register', certificateId))}
            />
          ) : (
            <Text size="sm">{t(rows.length === 0 ? noneOf(period) : 'register.nothing')}</Text>
          )}
        </>
      ) : (
        <Waiting height={240} />
      )}
      {id && (
        <CertificateDialog id={id} today={today} onClose={() => navigate(certificatesPath('register'))} />
      )}
    </Stack>
  );
}

const noneOf = (period: Period) => (isDue(period) ? 'register.noneDue' : 'register.none');

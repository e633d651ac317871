import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BlankAccount, BlankTotals } from '#shared/model/certificates/blank-account.ts';

/** In the order in which the register counts: received first, what is left at the end. */
const columns = ['received', 'issued', 'spoiled', 'destroyed', 'lost', 'returned', 'left'] as const;

/** The numbers of a row of totals. */
export function TotalCells({ totals }: { totals: BlankTotals }) {
  return columns.map((column) => (
    <Table.Td key={column} ta="right" data-total={column}>
      {totals[column]}
    </Table.Td>
  ));
}

/** The heads over such rows. */
export function TotalHeads() {
  const { t } = useTranslation('blanks');
  return columns.map((column) => (
    <Table.Th key={column} ta="right">
      {t(`states.${column}`)}
    </Table.Th>
  ));
}

/** What was received of each kind and series, and what became of it (O10-30). */
export function SeriesTotals({ account: { series, totals } }: { account: BlankAccount }) {
  const { t } = useTranslation('blanks');
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table verticalSpacing={6} aria-label={t('seriesTitle')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('kind')}</Table.Th>
            <Table.Th>{t('series')}</Table.Th>
            <TotalHeads />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {series.map((one) => (
            <Table.Tr key={`${one.kind} ${one.series}`} data-series={one.series}>
              <Table.Td>{t(`kinds.${one.kind}`)}</Table.Td>
              <Table.Td>{one.series || t('noSeries')}</Table.Td>
              <TotalCells totals={one.totals} />
            </Table.Tr>
          ))}
          {series.length > 1 && (
            <Table.Tr fw={600}>
              <Table.Td colSpan={2}>{t('all')}</Table.Td>
              <TotalCells totals={totals} />
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

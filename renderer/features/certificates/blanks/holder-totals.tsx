import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BlankAccount } from '#shared/model/certificates/blank-account.ts';
import { TotalCells, TotalHeads } from './series-totals.tsx';
import type { Blanks } from './use-blanks.ts';

/** Who has how many, and what became of theirs; nothing while all lie in the store. */
export function HolderTotals({ account, nameOf }: { account: BlankAccount; nameOf: Blanks['nameOf'] }) {
  const { t } = useTranslation('blanks');
  if ([...account.holders.keys()].every((holderId) => holderId === null)) return null;
  return (
    <section>
      <Title order={2} size="h4">
        {t('holdersTitle')}
      </Title>
      <Table.ScrollContainer minWidth={760}>
        <Table verticalSpacing={6} aria-label={t('holdersTitle')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('holder')}</Table.Th>
              <TotalHeads />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...account.holders].map(([holderId, totals]) => (
              <Table.Tr key={holderId ?? ''} data-holder={holderId ?? ''}>
                <Table.Td>{nameOf(holderId)}</Table.Td>
                <TotalCells totals={totals} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

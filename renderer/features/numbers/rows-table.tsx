import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import type { ShownRow } from './number-rows.ts';

function Left({ row }: { row: ShownRow }) {
  const { t } = useTranslation('numbers');
  if (!row.begun || row.left === null) return null;
  return (
    <>
      {row.left}
      {row.few && (
        <Text size="xs" c="var(--mantine-color-error)">
          {t('few')}
        </Text>
      )}
    </>
  );
}

interface RowsTableProps {
  rows: readonly ShownRow[];
  alone: boolean;
  onBegin: (row: ShownRow) => void;
}

/** Each kind of document: the next number, and how many this computer has. */
export function RowsTable({ rows, alone, onBegin }: RowsTableProps) {
  const { t } = useTranslation('numbers');
  const permission = usePermission('manageServer');
  return (
    <Table aria-label={t('title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('kind')}</Table.Th>
          <Table.Th>{t('next')}</Table.Th>
          {!alone && <Table.Th>{t('left')}</Table.Th>}
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.kind}>
            <Table.Th scope="row" fw={400}>
              {t(`kinds.${row.kind}`)}
            </Table.Th>
            <Table.Td>{row.begun ? row.next : <Text size="sm">{t('notBegun')}</Text>}</Table.Td>
            {!alone && (
              <Table.Td>
                <Left row={row} />
              </Table.Td>
            )}
            <Table.Td ta="end">
              <NeedsPermission permission={permission}>
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={t(row.begun ? 'begin.changeOf' : 'begin.firstOf', {
                    kind: t(`kinds.${row.kind}`),
                  })}
                  onClick={() => onBegin(row)}
                >
                  {t(row.begun ? 'begin.change' : 'begin.first')}
                </Button>
              </NeedsPermission>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

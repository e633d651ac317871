import { Anchor, Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { RegisterRow } from '#renderer/data/certificates/register/register-row.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { CertificateBadge } from '../actions/certificate-badge.tsx';
import classes from './register.module.css';

interface RegisterTableProps {
  rows: readonly RegisterRow[];
  onOpen: (id: string) => void;
}

/** Pixels of a row, as in register.module.css. */
const rowHeight = 44;
const columns = ['number', 'name', 'title', 'issuedOn', 'validUntil', 'blank', 'state'] as const;
const widths = {
  ...{ number: 150, name: '26%', title: 'auto', issuedOn: 106 },
  ...{ validUntil: 106, blank: 120, state: 130 },
} as const;

/** Certificates by number; the rows out of sight are not drawn. */
export function RegisterTable({ rows, onOpen }: RegisterTableProps) {
  const { t } = useTranslation('certificates');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={classes.scroller}>
      <Table
        highlightOnHover
        stickyHeader
        layout="fixed"
        miw={980}
        aria-label={t('parts.register')}
        aria-rowcount={rows.length}
      >
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} w={widths[column]}>
                {t(`register.columns.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Space height={before} />
          {items.map(({ index }) => {
            const row = rows[index];
            return row && <Row key={row.id} row={row} onOpen={onOpen} />;
          })}
          <Space height={after} />
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ row, onOpen }: { row: RegisterRow; onOpen: (id: string) => void }) {
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const { id, registrationNumber, name, title, issuedOn, validUntil, blank, state } = row;
  const topic = title[language] || title.kk || title.ru;
  return (
    <Table.Tr className={classes.row ?? ''} data-certificate={id}>
      <Table.Td>
        <Anchor component="button" type="button" size="sm" mih={24} onClick={() => onOpen(id)}>
          {registrationNumber}
        </Anchor>
      </Table.Td>
      <Table.Td title={name}>{name}</Table.Td>
      <Table.Td title={topic}>{topic}</Table.Td>
      <Table.Td>{numericDate(issuedOn)}</Table.Td>
      <Table.Td>{validUntil ? numericDate(validUntil) : '—'}</Table.Td>
      <Table.Td>{blank || '—'}</Table.Td>
      <Table.Td>
        <CertificateBadge state={state} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Stands for the rows that are out of sight. */
const Space = ({ height }: { height: number }) => (
  <tr aria-hidden>
    <td colSpan={columns.length} className={classes.space} style={{ height }} />
  </tr>
);

import { Box, Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { CertificateRow } from '#shared/certificate-list/read-certificate-list.ts';
import { personName } from '#shared/model/person.ts';
import classes from './import.module.css';

interface PreviewRowsProps {
  rows: readonly CertificateRow[];
  /** Lines whose numbers are in the register already. */
  here: ReadonlySet<number>;
}

/** Pixels of a row without problems. */
const plainHeight = 36;
const columns = ['registrationNumber', 'fullName', 'title', 'issuedOn', 'validUntil', 'blank'] as const;

/** The rows of an earlier register, however many: those out of sight are not drawn. */
export function PreviewRows({ rows, here }: PreviewRowsProps) {
  const { t } = useTranslation('certificates');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.line ?? index,
    estimateSize: () => plainHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <Box
      component="section"
      ref={scroller}
      className={classes.preview ?? ''}
      aria-label={t('register.import.preview')}
      tabIndex={0}
    >
      <Table stickyHeader miw={900} aria-rowcount={rows.length}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={64}>{t('register.import.line')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`register.import.fields.${column}`)}</Table.Th>
            ))}
            <Table.Th w="30%">{t('register.import.told')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Space height={before} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return (
              row && (
                <Table.Tr key={key} ref={virtual.measureElement} data-index={index} data-line={row.line}>
                  <Cells row={row} isHere={here.has(row.line)} />
                </Table.Tr>
              )
            );
          })}
          <Space height={after} />
        </Table.Tbody>
      </Table>
    </Box>
  );
}

function Cells({ row: { line, certificate, problems }, isHere }: { row: CertificateRow; isHere: boolean }) {
  const { t } = useTranslation(['certificates', 'problems']);
  const { registrationNumber, title, issuedOn, validUntil, blank } = certificate;
  const told = [
    ...(isHere ? [t('register.import.here')] : []),
    ...problems.map(({ problem: { code, params } }) =>
      t(`problems:${code}`, {
        ...params,
        ...(params?.field !== undefined && { field: t(`register.import.fields.${params.field}`) }),
      }),
    ),
  ];
  return (
    <>
      <Table.Td>{line}</Table.Td>
      <Table.Td>{registrationNumber}</Table.Td>
      <Table.Td>{personName(certificate)}</Table.Td>
      <Table.Td>{title}</Table.Td>
      <Table.Td>{issuedOn && numericDate(issuedOn)}</Table.Td>
      <Table.Td>{validUntil && numericDate(validUntil)}</Table.Td>
      <Table.Td>{blank}</Table.Td>
      <Table.Td>{told.join(' ')}</Table.Td>
    </>
  );
}

/** Stands for the rows that are out of sight. */
const Space = ({ height }: { height: number }) => (
  <tr aria-hidden>
    <td colSpan={columns.length + 2} className={classes.space} style={{ height }} />
  </tr>
);

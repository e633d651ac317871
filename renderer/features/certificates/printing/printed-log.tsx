import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '#renderer/components/waiting.tsx';
import { writtenTime } from '#renderer/components/written-time.ts';
import { type LoggedSheet, usePrintedLog } from '#renderer/data/certificates/printing/printed-log.ts';
import { blankWords } from './blank-words.ts';
import { printerWords } from './printer-words.ts';

const portion = 50;

/** What came out of the printers, the newest first. */
export function PrintedLog() {
  const { t } = useTranslation('certificates');
  const [most, setMost] = useState(portion);
  const log = usePrintedLog(most);
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('printing.log.title')}
      </Title>
      {!log && <Waiting height={80} />}
      {log?.total === 0 && <Text size="sm">{t('printing.log.none')}</Text>}
      {log && log.total > 0 && (
        <>
          <Table.ScrollContainer minWidth={960} type="native" tabIndex={0}>
            <Table aria-label={t('printing.log.title')}>
              <Table.Thead>
                <Table.Tr>
                  {(
                    ['time', 'what', 'certificate', 'blank', 'outcome', 'reason', 'printer', 'user'] as const
                  ).map((column) => (
                    <Table.Th key={column}>{t(`printing.log.columns.${column}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {log.sheets.map((one) => (
                  <LogRow key={one.sheet.id} {...one} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Group gap="sm">
            <Text size="sm">{t('printing.log.shown', { shown: log.sheets.length, total: log.total })}</Text>
            {log.sheets.length < log.total && (
              <Button variant="default" onClick={() => setMost(most + portion)}>
                {t('printing.log.more')}
              </Button>
            )}
          </Group>
        </>
      )}
    </Stack>
  );
}

function LogRow({ sheet, registrationNumber, name, user, printer }: LoggedSheet) {
  const { t } = useTranslation('certificates');
  return (
    <Table.Tr>
      <Table.Td>{writtenTime(sheet.createdAt)}</Table.Td>
      <Table.Td>{t(`printing.partNames.${sheet.part}`)}</Table.Td>
      <Table.Td>
        {sheet.certificateId === null
          ? t('printing.log.nothingOn')
          : [registrationNumber, name].filter(Boolean).join(', ')}
      </Table.Td>
      <Table.Td>{sheet.blank === null ? t('printing.log.plain') : blankWords(sheet, sheet.blank)}</Table.Td>
      <Table.Td>{t(`printing.log.outcomes.${sheet.outcome}`)}</Table.Td>
      <Table.Td>{sheet.reason}</Table.Td>
      <Table.Td>{printer ? printerWords(t, printer) : t('printing.printerNone')}</Table.Td>
      <Table.Td>{user}</Table.Td>
    </Table.Tr>
  );
}

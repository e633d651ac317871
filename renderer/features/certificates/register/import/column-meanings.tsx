import { NativeSelect, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CertificatePlace, certificateColumns } from '#shared/certificate-list/certificate-columns.ts';
import { cellText, type Sheet } from '#shared/sheets/sheet.ts';
import { headingOf } from '#shared/trainee-list/column-meanings.ts';
import classes from './import.module.css';

interface ColumnMeaningsProps {
  sheet: Sheet;
  place: CertificatePlace;
  onChange: (place: CertificatePlace) => void;
}

/** Rows that are shown, so that a person sees what a column holds. */
const shownRows = 3;

/** Each column under its heading, with what it means and its first cells. */
export function ColumnMeanings({ sheet, place, onChange }: ColumnMeaningsProps) {
  const { t } = useTranslation('certificates');
  const { firstRow, columns } = place;
  const choices = [
    { value: '', label: t('register.import.notTaken') },
    ...certificateColumns.map((value) => ({ value, label: t(`register.import.fields.${value}`) })),
  ];
  const choose = (at: number, value: string) => {
    const chosen = certificateColumns.find((one) => one === value) ?? null;
    // A meaning that moved to another column is no longer the first one's.
    const free = (column: (typeof columns)[number]) => (column === chosen ? null : column);
    onChange({ firstRow, columns: columns.map((column, index) => (index === at ? chosen : free(column))) });
  };
  const places = columns.map((column, at) => ({ key: `column-${at}`, column, at }));
  const sample = sheet.rows
    .slice(firstRow, firstRow + shownRows)
    .map((row, index) => ({ key: `row-${firstRow + index}`, row }));
  return (
    <Table.ScrollContainer minWidth={columns.length * 150} type="native">
      <Table withColumnBorders layout="fixed" aria-label={t('register.import.columns')}>
        <Table.Thead>
          <Table.Tr>
            {places.map(({ key, column, at }) => (
              <Table.Th key={key}>
                <Text size="xs" truncate title={headingOf(sheet, firstRow, at)}>
                  {headingOf(sheet, firstRow, at) || t('register.import.columnTitle', { number: at + 1 })}
                </Text>
                <NativeSelect
                  size="xs"
                  aria-label={t('register.import.meaning', { number: at + 1 })}
                  value={column ?? ''}
                  data={choices}
                  onChange={({ currentTarget: { value } }) => choose(at, value)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.map(({ key, row }) => (
            <Table.Tr key={key}>
              {places.map(({ key: column, at }) => (
                <Table.Td key={column} className={classes.cell ?? ''}>
                  {cellText(row[at])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

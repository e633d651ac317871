import { Checkbox, Fieldset, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cellText, type Sheet } from '#shared/sheets/sheet.ts';
import { headingOf } from '#shared/trainee-list/column-meanings.ts';
import { findColumns, type ListPlace } from '#shared/trainee-list/find-columns.ts';
import { type ListColumn, listColumns } from '#shared/trainee-list/list-columns.ts';
import classes from './import.module.css';

interface SheetColumnsProps {
  sheet: Sheet;
  /** Null: nothing of the sheet is taken. */
  place: ListPlace | null;
  onChange: (place: ListPlace | null) => void;
}

/** Rows that are shown of a list, so that a person sees what a column holds. */
const shownRows = 3;

/** A sheet where no heading was found, for a person who knows it better. */
const unnamed = ({ rows }: Sheet): ListPlace => ({
  firstRow: 0,
  columns: Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, () => null),
});

/** Whether a sheet is taken, in which row its list begins, and what each of its columns means. */
export function SheetColumns({ sheet, place, onChange }: SheetColumnsProps) {
  const { t } = useTranslation('courses');
  return (
    <Fieldset legend={t('import.sheet.title', { name: sheet.name, count: sheet.rows.length })}>
      <Checkbox
        label={t('import.sheet.take')}
        checked={place !== null}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? (findColumns(sheet) ?? unnamed(sheet)) : null)
        }
      />
      {place && <Columns sheet={sheet} place={place} onChange={onChange} />}
    </Fieldset>
  );
}

function Columns({ sheet, place, onChange }: SheetColumnsProps & { place: ListPlace }) {
  const { t } = useTranslation('courses');
  const { firstRow, columns } = place;
  const choices = [
    { value: '', label: t('import.sheet.notTaken') },
    ...listColumns.map((column) => ({ value: column, label: t(`import.fields.${column}`) })),
  ];
  const choose = (at: number, value: string) => {
    const chosen = listColumns.find((one) => one === value) ?? null;
    const free = (column: ListColumn | null) => (column === chosen ? null : column);
    // A meaning that moved to another column is no longer the first one's.
    onChange({ firstRow, columns: columns.map((column, index) => (index === at ? chosen : free(column))) });
  };
  const begin = (row: number) => {
    if (Number.isInteger(row) && row >= 1 && row <= sheet.rows.length)
      onChange({ columns, firstRow: row - 1 });
  };
  const places = columns.map((column, at) => ({ key: `column-${at}`, column, at }));
  const sample = sheet.rows
    .slice(firstRow, firstRow + shownRows)
    .map((row, index) => ({ key: `row-${firstRow + index}`, row }));
  return (
    <>
      <TextInput
        mt="xs"
        maw={220}
        type="number"
        label={t('import.sheet.firstRow')}
        min={1}
        max={sheet.rows.length}
        value={firstRow + 1}
        onChange={(event) => begin(Number(event.currentTarget.value))}
      />
      <section className={classes.sample} aria-label={t('import.sheet.columns')}>
        <Table withColumnBorders layout="fixed" miw={columns.length * 150}>
          <Table.Thead>
            <Table.Tr>
              {places.map(({ key, column, at }) => (
                <Table.Th key={key}>
                  <Text size="xs" truncate title={headingOf(sheet, firstRow, at)}>
                    {headingOf(sheet, firstRow, at) || t('import.sheet.column', { number: at + 1 })}
                  </Text>
                  <NativeSelect
                    size="xs"
                    aria-label={t('import.sheet.meaning', { number: at + 1 })}
                    value={column ?? ''}
                    data={choices}
                    onChange={(event) => choose(at, event.currentTarget.value)}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sample.map((line) => (
              <Table.Tr key={line.key}>
                {places.map(({ key, at }) => (
                  <Table.Td key={key} className={classes.cell ?? ''}>
                    {cellText(line.row[at])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </>
  );
}

import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from './grid-column.ts';
import classes from './row-grid.module.css';

/** Column widths and names; a name that does not fit is shown short and read whole. */
export function GridHead<Row>({ columns }: { columns: readonly GridColumn<Row>[] }) {
  const { t } = useTranslation('editor');
  return (
    <>
      <colgroup>
        <col className={classes.markColumn} />
        {columns.map(({ id, width }) => (
          <col key={id} style={width ? { width } : undefined} />
        ))}
        <col className={classes.actionsColumn} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('grid.row')}</th>
          {columns.map(({ id, label, short, numeric }) => (
            <th
              key={id}
              scope="col"
              {...(numeric && { 'data-numeric': '' })}
              {...(short && { title: label })}
            >
              {short ? (
                <>
                  <span aria-hidden>{short}</span>
                  <VisuallyHidden>{label}</VisuallyHidden>
                </>
              ) : (
                label
              )}
            </th>
          ))}
          <th scope="col">
            <VisuallyHidden>{t('grid.actions')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
    </>
  );
}

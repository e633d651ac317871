import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRowButton } from '#renderer/components/row-grid/add-row-button.tsx';
import type { GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { RowGrid } from '#renderer/components/row-grid/row-grid.tsx';
import { useRows } from '#renderer/data/programmes.ts';
import type { LiteratureEntry, Programme } from '#shared/model/programme.ts';
import classes from '../editor-screen.module.css';
import { GridSkeleton } from '../grid-skeleton.tsx';
import { numberedEntries } from '../use-citable-entries.ts';
import { useGridPaste } from '../use-grid-paste.ts';
import { useLiteratureColumns } from './literature-columns.tsx';
import { OtherListItem } from './other-list-item.tsx';

type List = LiteratureEntry['list'];

const newEntry =
  (list: List) =>
  (place: GridRecord): LiteratureEntry => ({
    ...place,
    list,
    text: '',
    year: null,
    origin: 'domestic',
    link: '',
  });

const otherListItem = (entry: LiteratureEntry) => <OtherListItem entry={entry} />;

interface LiteratureTableProps {
  programme: Programme;
  list: List;
  entries: readonly LiteratureEntry[];
  numbers: ReadonlyMap<string, number>;
}

/** One of the two lists with the numbers that the document prints. */
function LiteratureTable({ programme, list, entries, numbers }: LiteratureTableProps) {
  const { t } = useTranslation('editor');
  const columns = useLiteratureColumns();
  const paste = useGridPaste();
  const rows = useMemo(() => entries.filter((entry) => entry.list === list), [entries, list]);
  return (
    <div className={classes.part}>
      <RowGrid
        label={t(`literature.lists.${list}`)}
        table="literatureEntries"
        programmeId={programme.id}
        rows={rows}
        columns={columns}
        lang={programme.language}
        newRow={newEntry(list)}
        markOf={({ id }) => String(numbers.get(id) ?? '')}
        empty={t('literature.empty')}
        menu={otherListItem}
        {...paste}
        footer={(add) => <AddRowButton label={t(`literature.add.${list}`)} onClick={() => add()} />}
      />
    </div>
  );
}

/** The list of main and of additional literature (section 10). */
export function LiteratureTables({ programme }: { programme: Programme }) {
  const { t } = useTranslation('editor');
  const rows = useRows('literatureEntries', programme.id);
  const numbers = useMemo(
    () => new Map(numberedEntries(rows ?? []).map(({ id, number }) => [id, number])),
    [rows],
  );
  if (!rows) return <GridSkeleton />;
  return (['main', 'additional'] as const).map((list) => (
    <div key={list}>
      <h3 className={classes.subheading}>{t(`literature.lists.${list}`)}</h3>
      <LiteratureTable programme={programme} list={list} entries={rows} numbers={numbers} />
    </div>
  ));
}

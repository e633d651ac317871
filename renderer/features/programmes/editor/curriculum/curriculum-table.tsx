import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRowButton } from '#renderer/components/row-grid/add-row-button.tsx';
import type { GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { RowGrid } from '#renderer/components/row-grid/row-grid.tsx';
import { useRows } from '#renderer/data/programmes.ts';
import { numberRows } from '#shared/documents/programme/curriculum-rows.ts';
import type { CurriculumRow, Programme } from '#shared/model/programme.ts';
import classes from '../editor-screen.module.css';
import { GridSkeleton } from '../grid-skeleton.tsx';
import { NamedAims, nameAims } from '../links/link-names.ts';
import { useGridPaste } from '../use-grid-paste.ts';
import { useCurriculumColumns } from './curriculum-columns.tsx';
import { CurriculumRows } from './curriculum-context.ts';
import { CurriculumFoot } from './curriculum-foot.tsx';
import { HoursBalance } from './hours-balance.tsx';
import { KindItem } from './kind-item.tsx';

const noHours = { lecture: 0, practice: 0, training: 0, selfStudy: 0, control: 0 };
const newRow =
  (kind: CurriculumRow['kind']) =>
  (place: GridRecord): CurriculumRow => ({
    ...place,
    kind,
    title: '',
    form: '',
    hours: noHours,
    outcomeIds: [],
  });
const newModule = newRow('module');
const newTopic = newRow('topic');
const kindItem = (row: CurriculumRow) => <KindItem row={row} />;
const kindOf = ({ kind }: CurriculumRow) => kind;

/** The plan of the programme (section 5): modules, topics, hours by kind with their sums. */
export function CurriculumTable({ programme }: { programme: Programme }) {
  const { t } = useTranslation('editor');
  const rows = useRows('curriculumRows', programme.id);
  const aims = useRows('aims', programme.id);
  const named = useMemo(() => nameAims(aims ?? []), [aims]);
  const numbers = useMemo(
    () => new Map(numberRows(rows ?? []).map(({ row, number }) => [row.id, number])),
    [rows],
  );
  const columns = useCurriculumColumns();
  const paste = useGridPaste();
  if (!rows || !aims) return <GridSkeleton />;
  return (
    <CurriculumRows value={rows}>
      <NamedAims value={named}>
        <div className={classes.part}>
          <RowGrid
            label={t('curriculum.label')}
            table="curriculumRows"
            programmeId={programme.id}
            rows={rows}
            columns={columns}
            minWidth={820}
            lang={programme.language}
            newRow={newTopic}
            markOf={({ id }) => numbers.get(id) ?? ''}
            kindOf={kindOf}
            menu={kindItem}
            foot={<CurriculumFoot />}
            empty={t('curriculum.empty')}
            {...paste}
            footer={(add) => (
              <>
                <AddRowButton label={t('curriculum.addTopic')} onClick={() => add()} />
                <AddRowButton exit={false} label={t('curriculum.addModule')} onClick={() => add(newModule)} />
                <HoursBalance hours={programme.hours} />
              </>
            )}
          />
        </div>
      </NamedAims>
    </CurriculumRows>
  );
}

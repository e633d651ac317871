import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRowButton } from '#renderer/components/row-grid/add-row-button.tsx';
import type { GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { RowGrid } from '#renderer/components/row-grid/row-grid.tsx';
import { useRows } from '#renderer/data/programmes.ts';
import {
  type Aim,
  type AimKind,
  aimKinds,
  type CurriculumRow,
  type Programme,
} from '#shared/model/programme.ts';
import classes from '../editor-screen.module.css';
import { GridSkeleton } from '../grid-skeleton.tsx';
import { NamedAims, nameAims } from '../links/link-names.ts';
import { useGridPaste } from '../use-grid-paste.ts';
import { useAimColumns } from './aim-columns.tsx';
import { unlinkAim } from './unlink.ts';

const newAim =
  (kind: AimKind) =>
  (place: GridRecord): Aim => ({ ...place, kind, text: '', serves: [] });

interface AimsTableProps {
  programme: Programme;
  kind: AimKind;
  aims: readonly Aim[];
  curriculum: readonly CurriculumRow[];
}

function AimsTable({ programme, kind, aims, curriculum }: AimsTableProps) {
  const { t } = useTranslation('editor');
  const columns = useAimColumns(kind);
  const paste = useGridPaste();
  const rows = useMemo(() => aims.filter((aim) => aim.kind === kind), [aims, kind]);
  return (
    <RowGrid
      label={t(`aims.kinds.${kind}`)}
      table="aims"
      programmeId={programme.id}
      rows={rows}
      columns={columns}
      lang={programme.language}
      newRow={newAim(kind)}
      alongWithRemoval={({ id }) => unlinkAim(id, aims, curriculum)}
      empty={t('aims.empty')}
      {...paste}
      footer={(add) => <AddRowButton label={t(`aims.add.${kind}`)} onClick={() => add()} />}
    />
  );
}

/** Goals, tasks and expected outcomes (section 4), connected with each other. */
export function AimsTables({ programme }: { programme: Programme }) {
  const { t } = useTranslation('editor');
  const aims = useRows('aims', programme.id);
  const curriculum = useRows('curriculumRows', programme.id);
  const named = useMemo(() => nameAims(aims ?? []), [aims]);
  if (!aims || !curriculum) return <GridSkeleton />;
  return (
    <NamedAims value={named}>
      {aimKinds.map((kind) => (
        <div key={kind}>
          <h3 className={classes.subheading}>{t(`aims.kinds.${kind}`)}</h3>
          <div className={classes.part}>
            <AimsTable programme={programme} kind={kind} aims={aims} curriculum={curriculum} />
          </div>
        </div>
      ))}
    </NamedAims>
  );
}

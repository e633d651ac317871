import { Button } from '@mantine/core';
import { IconSortAZ } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { AddRowButton } from '#renderer/components/row-grid/add-row-button.tsx';
import type { GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { RowGrid } from '#renderer/components/row-grid/row-grid.tsx';
import { useRows } from '#renderer/data/programmes.ts';
import type { GlossaryTerm, Programme } from '#shared/model/programme.ts';
import classes from '../editor-screen.module.css';
import { GridSkeleton } from '../grid-skeleton.tsx';
import { useGridPaste } from '../use-grid-paste.ts';
import { useGlossaryColumns } from './glossary-columns.ts';
import { sortGlossary } from './sort-glossary.ts';

const newTerm = (place: GridRecord): GlossaryTerm => ({ ...place, term: '', definition: '' });

/** The terms of the glossary (section 2) as a table. */
export function GlossaryTable({ programme }: { programme: Programme }) {
  const { t } = useTranslation('editor');
  const rows = useRows('glossaryTerms', programme.id);
  const columns = useGlossaryColumns();
  const paste = useGridPaste();
  const permission = usePartPermission();
  if (!rows) return <GridSkeleton />;
  return (
    <div className={classes.part}>
      <RowGrid
        label={t('glossary.label')}
        table="glossaryTerms"
        programmeId={programme.id}
        rows={rows}
        columns={columns}
        lang={programme.language}
        newRow={newTerm}
        empty={t('glossary.empty')}
        {...paste}
        footer={(add) => (
          <>
            <AddRowButton label={t('glossary.add')} onClick={() => add()} />
            <NeedsPermission permission={permission}>
              <Button
                variant="subtle"
                leftSection={<IconSortAZ size={16} aria-hidden />}
                disabled={rows.length < 2}
                onClick={() => void sortGlossary(programme.id)}
              >
                {t('glossary.sort')}
              </Button>
            </NeedsPermission>
          </>
        )}
      />
    </div>
  );
}

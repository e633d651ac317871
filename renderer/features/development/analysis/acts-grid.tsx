import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRowButton } from '#renderer/components/row-grid/add-row-button.tsx';
import type { GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { RowGrid } from '#renderer/components/row-grid/row-grid.tsx';
import { developmentEdits } from '#renderer/data/development/analysis.ts';
import type { DevelopmentView } from '#renderer/data/development/read-development.ts';
import { useGridPaste } from '#renderer/features/programmes/index.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { type ActRow, useActColumns } from './act-columns.ts';

const recordOf = ({ programmeId: _, ...act }: ActRow) => act;

/** The acts that were analysed (O10-4, first part). */
export function ActsGrid({ view, lang }: { view: DevelopmentView; lang: DocumentLanguage }) {
  const { t } = useTranslation('development');
  const columns = useActColumns();
  const paste = useGridPaste();
  const { acts, development } = view;
  const { programmeId, id: ownerId } = development;
  const rows = useMemo(() => acts.map((act) => ({ ...act, programmeId })), [acts, programmeId]);
  // Whoever analysed the act above mostly analysed the next one too.
  const newRow = (place: GridRecord, above: ActRow | undefined): ActRow => ({
    ...place,
    ownerId,
    ...{ number: '', date: null, title: '', clause: '', conclusion: '' },
    analyst: above?.analyst ?? '',
  });
  return (
    <RowGrid
      label={t('analysis.acts.label')}
      table="analysedActs"
      programmeId={programmeId}
      rows={rows}
      columns={columns}
      minWidth={760}
      lang={lang}
      newRow={newRow}
      recordOf={recordOf}
      alongWithAddition={() => developmentEdits(programmeId)}
      empty={t('analysis.acts.empty')}
      {...paste}
      footer={(add) => <AddRowButton label={t('analysis.acts.add')} onClick={() => add()} />}
    />
  );
}

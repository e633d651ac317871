import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRowButton } from '#renderer/components/row-grid/add-row-button.tsx';
import type { GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { RowGrid } from '#renderer/components/row-grid/row-grid.tsx';
import type { Edit } from '#renderer/data/change/change.ts';
import { useGridPaste } from '#renderer/features/programmes/index.ts';
import type { AnalysedAct } from '#shared/model/development/needs-analysis.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { type ActRow, useActColumns } from './act-columns.ts';

const recordOf = ({ programmeId: _, ...act }: ActRow) => act;

interface ActsGridProps {
  acts: readonly AnalysedAct[];
  /** The development or the review that they belong to. */
  ownerId: string;
  programmeId: string;
  lang: DocumentLanguage;
  /** The owner's own record, where it is written with the first act. */
  ownerEdits: () => Promise<Edit[]>;
}

/** The acts that were analysed (O10-4, first part; O10-14). */
export function ActsGrid({ acts, ownerId, programmeId, lang, ownerEdits }: ActsGridProps) {
  const { t } = useTranslation('development');
  const columns = useActColumns();
  const paste = useGridPaste();
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
      minWidth={920}
      lang={lang}
      newRow={newRow}
      recordOf={recordOf}
      alongWithAddition={ownerEdits}
      empty={t('analysis.acts.empty')}
      {...paste}
      footer={(add) => <AddRowButton label={t('analysis.acts.add')} onClick={() => add()} />}
    />
  );
}

import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRowButton } from '#renderer/components/row-grid/add-row-button.tsx';
import type { GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { RowGrid } from '#renderer/components/row-grid/row-grid.tsx';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { beginEstimate, useEstimate } from '#renderer/data/courses/preparation/intake-rows.ts';
import { written } from '#renderer/data/written.ts';
import { useGridPaste } from '#renderer/features/programmes/index.ts';
import { formatSum } from '#shared/kazakh/sums.ts';
import { estimateTotal } from '#shared/model/course/estimate.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { EstimateLine } from '#shared/model/course/preparation.ts';
import { estimateFaults } from '#shared/model/course/preparation-faults.ts';
import { TitledPart } from '../titled-part.tsx';
import { EstimateButton } from './estimate-button.tsx';
import { type EstimateRow, useEstimateColumns } from './estimate-columns.tsx';

/** What an estimate mostly holds: the sums are the organisation's. */
const usual = ['trainers', 'materials', 'rent', 'travel'] as const;

const recordOf = ({ programmeId: _, ...line }: EstimateRow): EstimateLine => line;

/** What a course costs, line by line, with sums and the total (O10-17). */
export function EstimatePart({ intake }: { intake: Intake }) {
  const lines = useEstimate(intake.id);
  if (!lines) return <Skeleton h={200} />;
  return <Estimate intake={intake} lines={lines} />;
}

function Estimate({ intake, lines }: { intake: Intake; lines: readonly EstimateLine[] }) {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  const columns = useEstimateColumns();
  const paste = useGridPaste();
  // Grids know rows by the scope of their changes: here it is the intake.
  const rows = useMemo(() => lines.map((line) => ({ ...line, programmeId: line.intakeId })), [lines]);
  const newRow = (place: GridRecord): EstimateRow => ({
    ...{ ...place, intakeId: intake.id, name: '', unit: '', quantity: null, price: null },
  });
  const begin = async () => {
    const named = usual.map((key) => ({
      name: t(`preparation.estimate.first.${key}.name`),
      unit: t(`preparation.estimate.first.${key}.unit`),
    }));
    const done = await written(() => beginEstimate(intake.id, named), null);
    if (!done.ok) tellProblem(done.problem);
  };
  return (
    <TitledPart
      title={t('preparation.estimate.title')}
      clause="O10-17"
      faults={estimateFaults(lines)}
      actions={<EstimateButton intake={intake} lines={lines} />}
    >
      <RowGrid
        label={t('preparation.estimate.label')}
        table="estimateLines"
        programmeId={intake.id}
        rows={rows}
        columns={columns}
        minWidth={720}
        lang={language}
        newRow={newRow}
        recordOf={recordOf}
        empty={t('preparation.estimate.empty')}
        foot={
          <TotalRow label={t('preparation.estimate.total')} sum={formatSum(estimateTotal(lines), language)} />
        }
        {...paste}
        footer={(add) => (
          <>
            <AddRowButton label={t('preparation.estimate.add')} onClick={() => add()} />
            {lines.length === 0 && (
              <AddRowButton
                exit={false}
                label={t('preparation.estimate.begin')}
                onClick={() => void begin()}
              />
            )}
          </>
        )}
      />
    </TitledPart>
  );
}

function TotalRow({ label, sum }: { label: string; sum: string }) {
  return (
    <tr>
      <th scope="row" colSpan={5}>
        {label}
      </th>
      <td data-numeric="" data-total="">
        {sum}
      </td>
      <td />
    </tr>
  );
}

import { useTranslation } from 'react-i18next';
import { saveNow } from '#renderer/data/pending-saves.ts';
import { updateRow } from '#renderer/data/programmes.ts';
import type { CurriculumRow } from '#shared/model/programme.ts';
import { LinkCell } from '../links/link-cell.tsx';

/** The expected outcomes that a topic leads to (O10-8, fifth paragraph). */
export function OutcomesCell({ row, number }: { row: CurriculumRow; number: number }) {
  const { t } = useTranslation('editor');
  const save = (outcomeIds: string[]) =>
    void saveNow(`curriculumRows:${row.id}:outcomeIds`, () =>
      updateRow('curriculumRows', row.programmeId, row.id, { outcomeIds }),
    );
  return (
    <LinkCell
      cell="outcomes"
      label={t('curriculum.outcomesOf', { number })}
      kinds={['outcome']}
      chosen={row.outcomeIds}
      onChange={save}
      nothing={t('curriculum.noOutcomes')}
    />
  );
}

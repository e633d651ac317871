import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/components/permission/read-only.ts';
import { saveNow } from '#renderer/data/pending-saves.ts';
import { updateRow } from '#renderer/data/programmes.ts';
import type { LiteratureEntry } from '#shared/model/programme.ts';
import classes from './origin-choice.module.css';

/** Domestic or foreign, in a cell: a press changes it to the other one. */
export function OriginChoice({ entry, number }: { entry: LiteratureEntry; number: number }) {
  const { t } = useTranslation('editor');
  const { id, programmeId, origin } = entry;
  const { readOnly, ...description } = useReadOnly();
  const change = () =>
    void saveNow(`literatureEntries:${id}:origin`, () =>
      updateRow('literatureEntries', programmeId, id, {
        origin: origin === 'domestic' ? 'foreign' : 'domestic',
      }),
    );
  return (
    <button
      type="button"
      className={classes.choice}
      data-cell="origin"
      tabIndex={-1}
      aria-label={`${t('grid.cell', { column: t('literature.origin'), number })}: ${t(`literature.origins.${origin}`)}`}
      {...(readOnly ? { 'aria-disabled': true, ...description } : { onClick: change })}
    >
      {t(`literature.origins.${origin}`)}
    </button>
  );
}

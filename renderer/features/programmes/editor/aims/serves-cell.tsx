import { useTranslation } from 'react-i18next';
import { saveNow } from '#renderer/data/pending-saves.ts';
import { updateRow } from '#renderer/data/programmes.ts';
import type { Aim, AimKind } from '#shared/model/programme.ts';
import { LinkCell } from '../links/link-cell.tsx';

/** What an aim may serve: a task serves goals, an outcome serves tasks or goals. */
const servedBy: Record<AimKind, readonly AimKind[]> = {
  goal: [],
  task: ['goal'],
  outcome: ['task', 'goal'],
};

export function ServesCell({ aim, number }: { aim: Aim; number: number }) {
  const { t } = useTranslation('editor');
  const save = (serves: string[]) =>
    void saveNow(`aims:${aim.id}:serves`, () => updateRow('aims', aim.programmeId, aim.id, { serves }));
  return (
    <LinkCell
      cell="serves"
      label={t('aims.servesOf', { name: t(`aims.names.${aim.kind}`, { number }) })}
      kinds={servedBy[aim.kind]}
      chosen={aim.serves}
      onChange={save}
      nothing={t('aims.nothingToServe')}
    />
  );
}

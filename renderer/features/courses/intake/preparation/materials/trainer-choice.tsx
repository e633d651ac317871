import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { updateMaterial } from '#renderer/data/courses/preparation/intake-rows.ts';
import type { Material } from '#shared/model/course/preparation.ts';
import { CellChoice } from '../cell-choice.tsx';
import { Trainers } from './trainer-names.ts';

/** With which trainer of the intake something is agreed (O10-23). */
export function TrainerChoice({ material, number }: { material: Material; number: number }) {
  const { t } = useTranslation(['courses', 'editor']);
  const trainers = use(Trainers);
  const { trainerId } = material;
  const isGone = trainerId !== null && !trainers.has(trainerId);
  return (
    <CellChoice
      column="trainer"
      label={t('editor:grid.cell', { column: t('preparation.materials.trainer'), number })}
      value={trainerId ?? ''}
      choices={[
        ['', t('preparation.materials.noTrainer')],
        ...trainers,
        ...(isGone ? [[trainerId, t('preparation.materials.unknownTrainer')] as const] : []),
      ]}
      saveKey={`materials:${material.id}:trainer`}
      save={(chosen) => updateMaterial(material, { trainerId: chosen || null })}
    />
  );
}

import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { formatNumber } from '#shared/kazakh/numbers.ts';
import type { Material } from '#shared/model/course/preparation.ts';
import { saveTable } from '../../trainees/save-table.ts';
import { Trainers } from './trainer-names.ts';

/** Saves the list as an Excel file to go shopping with. */
export function MaterialsExport({ materials }: { materials: readonly Material[] }) {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  const trainers = use(Trainers);
  const save = async () => {
    const head = (['name', 'unit', 'quantity', 'trainer', 'readyOn'] as const).map((column) =>
      t(`preparation.materials.${column}`),
    );
    const rows = materials.map(({ name, unit, quantity, trainerId, readyOn }) => [
      ...[name, unit],
      quantity === null ? '' : formatNumber(quantity, language),
      (trainerId && trainers.get(trainerId)) || '',
      readyOn === null ? '' : numericDate(readyOn),
    ]);
    const saved = await saveTable(t('preparation.materials.label'), [head, ...rows]);
    if (saved.ok) tellSaved(saved.value);
    else tellProblem(saved.problem);
  };
  return (
    <Button
      variant="default"
      leftSection={<IconTableExport size={16} aria-hidden />}
      disabled={materials.length === 0}
      onClick={() => void save()}
    >
      {t('preparation.materials.export')}
    </Button>
  );
}

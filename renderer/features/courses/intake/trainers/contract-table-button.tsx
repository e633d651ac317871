import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { contractTable } from '#renderer/data/courses/trainers/contract-table.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import type { PanelProps } from '../places.ts';
import { saveTable } from '../trainees/save-table.ts';
import { useContractWords } from './use-contract-words.ts';
import type { ListedTrainer } from './use-course-trainers.ts';

interface ContractTableButtonProps extends PanelProps {
  trainers: readonly ListedTrainer[];
}

/** Saves what the trainers' contracts are drawn up from as an Excel file: personal data leaves the program with it. */
export function ContractTableButton({ intakeId, trainers }: ContractTableButtonProps) {
  const { t } = useTranslation('courses');
  const permission = usePermission('exportPersonalData');
  const words = useContractWords();
  const save = async () => {
    const people = trainers.map(({ shown }) => shown);
    const rows = await contractTable(intakeId, people, keySeals, words);
    const saved = rows.ok ? await saveTable(t('trainers.contractTable'), rows.value) : rows;
    if (saved.ok) tellSaved(saved.value);
    else tellProblem(saved.problem);
  };
  return (
    <NeedsPermission permission={permission}>
      <Button
        variant="default"
        disabled={trainers.length === 0}
        leftSection={<IconTableExport size={16} aria-hidden />}
        onClick={() => void save()}
      >
        {t('trainers.saveContractTable')}
      </Button>
    </NeedsPermission>
  );
}

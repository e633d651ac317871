import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { readGroups } from '#renderer/data/courses/groups.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { missingPapers } from '#shared/model/course/enrolment.ts';
import type { Person } from '#shared/model/person.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { regionName } from '../../region-name.ts';
import { saveTable } from './save-table.ts';

interface ExportButtonProps {
  intakeId: string;
  trainees: readonly Trainee[];
}

/** The IINs in the order of the people; none for who may not take personal data along. */
async function iinsOf(people: readonly Person[], isAllowed: boolean): Promise<Outcome<string[]>> {
  const iins: string[] = [];
  for (const person of isAllowed ? people : []) {
    const open = await keySeals.open(person);
    if (!open.ok) return open;
    iins.push(open.value.iin);
  }
  return success(iins);
}

/** Saves the list that is shown as an Excel file. */
export function ExportButton({ intakeId, trainees }: ExportButtonProps) {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  const { allowed } = usePermission('exportPersonalData');
  const table = async (): Promise<Outcome<string[][]>> => {
    const iins = await iinsOf(
      trainees.map(({ person }) => person),
      allowed,
    );
    if (!iins.ok) return iins;
    const groups = await readGroups(intakeId);
    const fields = ['district', 'employer', 'position', 'subject', 'category', 'experience'] as const;
    const head = [
      ...(['lastName', 'firstName', 'middleName'] as const).map((field) => t(`import.fields.${field}`)),
      ...(allowed ? [t('import.fields.iin')] : []),
      ...[t('trainees.columns.group'), t('import.fields.region')],
      ...fields.map((field) => t(`import.fields.${field}`)),
      t('trainees.columns.missing'),
    ];
    const rows = trainees.map(({ person, enrolment }, index) => [
      ...[person.lastName, person.firstName, person.middleName],
      ...(allowed ? [iins.value[index] ?? ''] : []),
      groups.find(({ id }) => id === enrolment.groupId)?.name ?? '',
      regionName(enrolment.region, language),
      ...fields.map((field) => enrolment[field]),
      missingPapers(enrolment)
        .map((paper) => t(`trainees.papers.${paper}`))
        .join(', '),
    ]);
    return success([head, ...rows]);
  };
  const save = async () => {
    const rows = await table();
    const saved = rows.ok ? await saveTable(t('trainees.list'), rows.value) : rows;
    if (saved.ok) tellSaved(saved.value);
    else tellProblem(saved.problem);
  };
  return (
    <Button
      variant="default"
      disabled={trainees.length === 0}
      leftSection={<IconTableExport size={16} aria-hidden />}
      onClick={() => void save()}
    >
      {t('trainees.export')}
    </Button>
  );
}

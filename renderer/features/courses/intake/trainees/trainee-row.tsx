import { Anchor, Badge, Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { type Group, missingPapers } from '#shared/model/course/enrolment.ts';
import { personName } from '#shared/model/person.ts';
import type { LeftState } from '#shared/model/workflow/enrolment-machine.ts';
import { regionName } from '../../region-name.ts';
import classes from './trainees.module.css';

interface TraineeRowProps {
  trainee: Trainee;
  /** Undefined while in none. */
  group: Group | undefined;
  /** How the trainee left the intake; null for who is in it. */
  left: LeftState | null;
  isSelected: boolean;
  onToggle: (id: string) => void;
  onOpen: (id: string) => void;
}

export function TraineeRow({
  trainee: { enrolment, person },
  group,
  left,
  isSelected,
  onToggle,
  onOpen,
}: TraineeRowProps) {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  const name = personName(person) || '—';
  const missing = missingPapers(enrolment);
  const words = missing.map((paper) => t(`trainees.papers.${paper}`)).join(', ');
  return (
    <Table.Tr className={classes.row ?? ''} data-selected={isSelected || undefined}>
      <Table.Td>
        <Checkbox
          aria-label={t('trainees.select', { name })}
          checked={isSelected}
          onChange={() => onToggle(enrolment.id)}
        />
      </Table.Td>
      <Table.Td>
        <Anchor component="button" type="button" size="sm" onClick={() => onOpen(enrolment.id)}>
          {name}
        </Anchor>
        {left && (
          <Badge variant="light" tt="none" color="gray" ml="xs">
            {t(`outcomes.states.${left}`)}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{group?.name ?? '—'}</Table.Td>
      <Table.Td>{regionName(enrolment.region, language) || '—'}</Table.Td>
      <Table.Td title={enrolment.employer}>{enrolment.employer}</Table.Td>
      <Table.Td title={words}>
        {missing.length === 0 ? (
          <Badge variant="light" tt="none" color="teal">
            {t('trainees.complete')}
          </Badge>
        ) : (
          words
        )}
      </Table.Td>
    </Table.Tr>
  );
}

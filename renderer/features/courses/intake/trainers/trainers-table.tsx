import { Anchor, Badge, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { personName } from '#shared/model/person.ts';
import classes from './trainers.module.css';
import type { ListedTrainer } from './use-course-trainers.ts';

interface TrainersTableProps {
  trainers: readonly ListedTrainer[];
  /** Opens a trainer of the intake. */
  onOpen: (id: string) => void;
}

/** What is missing stands beside the name: a narrow screen shows it too. */
const columns = ['name', 'missing', 'category', 'languages', 'contract'] as const;

/** The trainers of an intake: a dozen or two, therefore all of them are drawn. */
export function TrainersTable({ trainers, onOpen }: TrainersTableProps) {
  const { t } = useTranslation('courses');
  return (
    <section className={classes.scroller} aria-label={t('trainers.list')}>
      <Table highlightOnHover miw={760} aria-label={t('trainers.list')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`trainers.columns.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {trainers.map((trainer) => (
            <TrainerRow key={trainer.shown.inIntake.id} trainer={trainer} onOpen={onOpen} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function TrainerRow({
  trainer: { shown, faults },
  onOpen,
}: { trainer: ListedTrainer } & Pick<TrainersTableProps, 'onOpen'>) {
  const { t } = useTranslation('courses');
  const { inIntake, person, trainer } = shown;
  const { contractNumber, contractDate } = inIntake;
  const contract = [contractNumber && `№ ${contractNumber}`, contractDate && numericDate(contractDate)];
  const missing = faults.map(({ code }) => t(`trainers.missing.${code}`)).join(', ');
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component="button" type="button" size="sm" ta="start" onClick={() => onOpen(inIntake.id)}>
          {personName(person) || '—'}
        </Anchor>
      </Table.Td>
      <Table.Td>
        {faults.length === 0 ? (
          <Badge variant="light" tt="none" color="teal">
            {t('trainers.complete')}
          </Badge>
        ) : (
          missing
        )}
      </Table.Td>
      <Table.Td>{trainer.category === '' ? '—' : t(`trainers.categories.${trainer.category}`)}</Table.Td>
      <Table.Td>
        {trainer.languages.map((language) => t(`trainers.languages.${language}`)).join(', ') || '—'}
      </Table.Td>
      <Table.Td>{contract.filter(Boolean).join(', ') || '—'}</Table.Td>
    </Table.Tr>
  );
}

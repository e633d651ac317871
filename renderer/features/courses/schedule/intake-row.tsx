import { Anchor, Button, Table, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { regions } from '#shared/model/region.ts';
import { spanWords } from '../day-words.ts';
import { intakePath } from '../intake/places.ts';
import { regionName } from '../region-name.ts';
import { FaultsList } from './faults-list.tsx';
import { IntakeMenu } from './intake-menu.tsx';
import type { ScheduledCourse } from './scheduled-course.ts';

/** As many columns as the row has. */
const columns = 8;

interface IntakeRowProps {
  course: ScheduledCourse;
  onEdit: () => void;
}

/** One intake of the schedule; what should be looked at in it opens below. */
export function IntakeRow({ course, onEdit }: IntakeRowProps) {
  const { t } = useTranslation(['courses', 'editor']);
  const language = useTextLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { intake, faults } = course;
  const title = course.title || t('programmes:untitled');
  const name = t('schedule.ofCourse', { title, number: intake.number });
  const named = intake.regions.map((code) => regionName(code, language)).join(', ');
  return (
    <>
      <Table.Tr data-intake={intake.id}>
        <Table.Td>
          <Anchor component={Link} href={intakePath(intake.id)} size="sm">
            {title}
          </Anchor>
          <Text size="xs">{t('schedule.number', { number: intake.number })}</Text>
        </Table.Td>
        <Table.Td>{spanWords(intake)}</Table.Td>
        <Table.Td>{intake.place || '—'}</Table.Td>
        <Table.Td>
          {intake.regions.length === regions.length ? t('schedule.allRegions') : named || '—'}
        </Table.Td>
        <Table.Td>
          {intake.languages.map((one) => t(`editor:details.languages.${one}`)).join(', ') || '—'}
        </Table.Td>
        <Table.Td ta="end">{intake.plannedTrainees ?? '—'}</Table.Td>
        <Table.Td>
          {faults.length > 0 ? (
            <Button
              size="compact-xs"
              variant="light"
              color="orange"
              aria-label={t('schedule.faultsOf', { course: name, count: faults.length })}
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpen(!open)}
            >
              {t('schedule.faults', { count: faults.length })}
            </Button>
          ) : (
            t('schedule.noFaults')
          )}
        </Table.Td>
        <Table.Td ta="end">
          <IntakeMenu intakeId={intake.id} name={name} onEdit={onEdit} />
        </Table.Td>
      </Table.Tr>
      {open && faults.length > 0 && (
        <Table.Tr id={id} data-faults={intake.id}>
          <Table.Td colSpan={columns}>
            <FaultsList faults={faults} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

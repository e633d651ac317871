import { Anchor, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import type { EnrolmentOrderFault } from '#shared/model/course/enrolment-order-faults.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { intakePath, type PanelKey, yearPath } from '../places.ts';
import classes from './papers.module.css';

/** Where what is missing is put right; the rest stands in the order itself or in the annual schedule. */
const panelOf: Readonly<Record<string, PanelKey>> = {
  orderWithoutLetters: 'trainees',
  orderLettersPartial: 'trainees',
  orderTraineesWithoutLetter: 'trainees',
  orderWithoutTrainees: 'trainees',
  orderIdentityCardsMissing: 'trainees',
  orderTraineesWithoutGroup: 'trainees',
  orderTraineesElsewhere: 'trainees',
  orderWithoutSchedule: 'lessons',
  orderScheduleHours: 'lessons',
  orderWithoutTrainers: 'trainers',
  orderWithoutEstimate: 'preparation',
  orderEstimateOpen: 'preparation',
};
const ofSchedule = new Set(['intakeDaysMissing', 'orderScheduleNotAgreed']);

interface FaultLineProps {
  fault: EnrolmentOrderFault;
  intake: Pick<Intake, 'id' | 'year'>;
}

/** The way to where it is put right. */
function Way({ code, intake }: { code: string; intake: FaultLineProps['intake'] }) {
  const { t } = useTranslation('courses');
  const panel = panelOf[code];
  const href = panel ? intakePath(intake.id, panel) : ofSchedule.has(code) && yearPath(intake.year);
  if (!href) return null;
  return (
    <Anchor component={Link} href={href} size="xs" display="inline-block" py={4}>
      {t('papers.order.go', { part: panel ? t(`intake.panels.${panel}`) : t('papers.order.schedule') })}
    </Anchor>
  );
}

/** One thing that is missing, whom it is about, its clause and the way there. */
function FaultLine({ fault: { problem, stops, names }, intake }: FaultLineProps) {
  const { t } = useTranslation(['courses', 'problems']);
  const Icon = stops ? IconCircleX : IconAlertTriangle;
  return (
    <List.Item
      icon={
        <Icon
          size={18}
          color={stops ? 'var(--mantine-color-error)' : 'var(--mantine-color-dimmed)'}
          role="img"
          aria-label={t(stops ? 'papers.order.stops' : 'papers.order.told')}
        />
      }
    >
      <Text size="sm">{t(`problems:${problem.code}`, problem.params ?? {})}</Text>
      {names.length > 0 && (
        <details>
          <summary className={classes.names}>{t('papers.order.names')}</summary>
          <Text size="sm">{names.join('; ')}</Text>
        </details>
      )}
      <Group gap="md">
        {problem.clause && <ClauseLink clause={problem.clause} />}
        <Way code={problem.code} intake={intake} />
      </Group>
    </List.Item>
  );
}

interface OrderFaultsProps {
  faults: readonly EnrolmentOrderFault[];
  intake: FaultLineProps['intake'];
}

/** What the enrolment order lacks: first what stops the signature. */
export function OrderFaults({ faults, intake }: OrderFaultsProps) {
  const { t } = useTranslation('courses');
  const stops = faults.filter((one) => one.stops);
  const told = faults.filter((one) => !one.stops);
  if (faults.length === 0)
    return (
      <Group gap="xs">
        <IconCircleCheck size={18} aria-hidden />
        <Text size="sm">{t('papers.order.nothingMissing')}</Text>
      </Group>
    );
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        {t(stops.length > 0 ? 'papers.order.missing' : 'papers.order.toLookAt')}
      </Text>
      <List spacing="xs" center={false} listStyleType="none">
        {[...stops, ...told].map((fault) => (
          <FaultLine key={JSON.stringify(fault.problem)} fault={fault} intake={intake} />
        ))}
      </List>
    </Stack>
  );
}

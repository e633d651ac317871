import { Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { writeCommission } from '#renderer/data/courses/commission.ts';
import { isPlainDate } from '#shared/calendar/plain-date.ts';
import { commissionProblems } from '#shared/model/course/commission-problems.ts';
import { rubricProblem, sumOfMost } from '#shared/model/course/commission-rubric.ts';
import { FaultsList } from '../../schedule/faults-list.tsx';
import { CriterionRows } from './criterion-rows.tsx';
import { MemberRows } from './member-rows.tsx';
import classes from './projects.module.css';
import type { IntakeProjects } from './use-projects.ts';

interface CommissionPartProps {
  intakeId: string;
  projects: IntakeProjects;
}

/** The order, the members and the criteria of the commission that assesses an intake (O10-29). */
export function CommissionPart({ intakeId, projects }: CommissionPartProps) {
  const { t } = useTranslation('courses');
  const { commission, criteria, rules } = projects;
  const rubric = rubricProblem(criteria, rules);
  const missing = commissionProblems(commission);
  return (
    <div className={classes.commission}>
      <section aria-label={t('projects.commission')}>
        <Stack gap="xs">
          <Heading title={t('projects.commission')} />
          <OrderFields intakeId={intakeId} projects={projects} />
          <MemberRows intakeId={intakeId} members={commission?.members ?? []} />
          <div role="status">{missing.length > 0 && <FaultsList faults={missing} />}</div>
        </Stack>
      </section>
      <section aria-label={t('projects.rubric')}>
        <Stack gap="xs">
          <Heading title={t('projects.rubric')} />
          <CriterionRows intakeId={intakeId} criteria={criteria} rules={rules} />
          <div role="status">
            <Text size="sm">{t('projects.sum', { sum: sumOfMost(criteria), most: rules.project })}</Text>
            {rubric && <FaultsList faults={[rubric]} />}
          </div>
        </Stack>
      </section>
    </div>
  );
}

const Heading = ({ title }: { title: string }) => (
  <Group gap="xs">
    <Title order={2} size="h4">
      {title}
    </Title>
    <ClauseLink clause="O10-29" />
  </Group>
);

function OrderFields({ intakeId, projects: { commission } }: CommissionPartProps) {
  const { t } = useTranslation('courses');
  const number = useDraftInput({
    key: `commissions:${intakeId}:orderNumber`,
    stored: commission?.orderNumber ?? '',
    save: (orderNumber) => writeCommission(intakeId, () => ({ orderNumber })),
  });
  const date = useDraftInput({
    key: `commissions:${intakeId}:orderDate`,
    stored: commission?.orderDate ?? '',
    accepts: (text) => text === '' || isPlainDate(text),
    save: (text) => writeCommission(intakeId, () => ({ orderDate: text || null })),
  });
  return (
    <Group gap="sm" align="end">
      <TextInput {...number.input} label={t('projects.orderNumber')} maxLength={100} autoComplete="off" />
      <TextInput {...date.input} type="date" label={t('projects.orderDate')} />
    </Group>
  );
}

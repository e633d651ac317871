import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EnrolmentState } from '#shared/model/workflow/enrolment-machine.ts';

const colours: Readonly<Record<EnrolmentState, string>> = {
  listed: 'gray',
  admitted: 'steppe',
  passed: 'teal',
  failed: 'red',
  unfinished: 'orange',
  transferred: 'gray',
  expelled: 'red',
};

/** Where a trainee stands, in words. */
export function StateBadge({ state }: { state: EnrolmentState }) {
  const { t } = useTranslation('courses');
  return (
    <Badge variant="light" tt="none" color={colours[state]}>
      {t(`outcomes.states.${state}`)}
    </Badge>
  );
}

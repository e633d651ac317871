import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/model/problem.ts';
import { ClauseLink } from './clause-link.tsx';

/** One clear message: what happened, why, what to do, and the clause where there is one. */
export function ProblemAlert({ problem, onClose }: { problem: Problem; onClose?: () => void }) {
  const { t } = useTranslation('problems');
  return (
    <Alert
      color="red"
      role="alert"
      withCloseButton={onClose !== undefined}
      closeButtonLabel={t('app:actions.close')}
      {...(onClose && { onClose })}
    >
      <Text size="sm">{t(problem.code, problem.params ?? {})}</Text>
      {problem.clause && <ClauseLink clause={problem.clause} c="inherit" />}
    </Alert>
  );
}

import { Card, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import type { TraineeResult } from '#shared/model/course/trainee-result.ts';

interface ResultDetailsProps {
  /** The trainee's name; null while no row has the focus. */
  name: string | null;
  result: TraineeResult | null;
}

/** Why the result of the row that has the focus is what it is, with the clause. */
export function ResultDetails({ name, result }: ResultDetailsProps) {
  const { t } = useTranslation(['courses', 'problems']);
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('scores.details')}>
      {name === null || result === null ? (
        <Text size="sm">{t('scores.chooseRow')}</Text>
      ) : (
        <>
          <Text size="sm" fw={600}>
            {t('scores.resultOf', {
              ...{ name, total: result.total, verdict: t(`scores.verdicts.${result.verdict}`) },
            })}
          </Text>
          <List size="sm" listStyleType="none" withPadding={false}>
            {result.reasons.map(({ code, clause, params }) => (
              <List.Item key={`${code}${JSON.stringify(params)}`}>
                {t(`problems:${code}`, params ?? {})} {clause && <ClauseLink clause={clause} />}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Card>
  );
}

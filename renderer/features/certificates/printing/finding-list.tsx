import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NamedFinding } from '#renderer/data/certificates/printing/make-sheets.ts';

interface FindingListProps {
  title: string;
  findings: readonly NamedFinding[];
  color: 'red' | 'yellow';
}

const mostShown = 10;

/** What is wrong with sheets, each with the number of its certificate. Nothing where nothing is. */
export function FindingList({ title, findings, color }: FindingListProps) {
  const { t } = useTranslation('certificates');
  if (findings.length === 0) return null;
  const more = findings.length - mostShown;
  return (
    <Alert color={color} title={title} role="alert">
      <List size="sm">
        {findings.slice(0, mostShown).map(({ registrationNumber, finding }) => (
          <List.Item key={`${registrationNumber} ${finding.element} ${finding.code}`}>
            {t('printing.findingOf', {
              number: registrationNumber,
              text: t(`findings.${finding.code}`, finding.params),
            })}
          </List.Item>
        ))}
        {more > 0 && <List.Item>{t('printing.moreFindings', { count: more })}</List.Item>}
      </List>
    </Alert>
  );
}

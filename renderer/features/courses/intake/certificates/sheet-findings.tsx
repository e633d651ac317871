import { Alert, Anchor, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftFinding } from '#renderer/data/certificates/issue-preflight.ts';

interface SheetFindingsProps {
  findings: readonly DraftFinding[];
  onOpen: (enrolmentId: string) => void;
}

/** So many are shown: a template that is wrong is wrong on every sheet. */
const most = 50;

/** What is wrong with the sheets, each with the person whom it is about. */
export function SheetFindings({ findings, onOpen }: SheetFindingsProps) {
  const { t } = useTranslation('certificates');
  const stopping = findings.filter(({ finding }) => finding.severity === 'stops');
  const warning = findings.filter(({ finding }) => finding.severity === 'warns');
  if (findings.length === 0)
    return (
      <Text size="sm" role="status">
        {t('issue.noFindings')}
      </Text>
    );
  return (
    <>
      {stopping.length > 0 && (
        <Alert color="red" role="alert" title={t('issue.stops')}>
          <Found findings={stopping} onOpen={onOpen} />
        </Alert>
      )}
      {warning.length > 0 && (
        <Alert color="orange" role="status" title={t('issue.warns')}>
          <Found findings={warning} onOpen={onOpen} />
        </Alert>
      )}
    </>
  );
}

function Found({ findings, onOpen }: SheetFindingsProps) {
  const { t } = useTranslation('certificates');
  return (
    // A name of a hundred letters without a space goes on in the next line.
    <List size="sm" style={{ overflowWrap: 'anywhere' }}>
      {findings.slice(0, most).map(({ enrolmentId, name, part, finding: { element, code, params } }) => (
        <List.Item key={`${enrolmentId} ${part} ${element} ${code} ${JSON.stringify(params)}`}>
          <Anchor
            component="button"
            type="button"
            size="sm"
            c="inherit"
            ta="start"
            onClick={() => onOpen(enrolmentId)}
          >
            {name}
          </Anchor>
          {': '}
          {t(`findings.${code}`, params)}
        </List.Item>
      ))}
      {findings.length > most && (
        <List.Item>{t('issue.moreFindings', { count: findings.length - most })}</List.Item>
      )}
    </List>
  );
}

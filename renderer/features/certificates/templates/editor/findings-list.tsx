import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SheetFinding } from '#shared/documents/certificates/sheet-finding.ts';
import classes from './editor.module.css';

interface FindingsListProps {
  findings: readonly SheetFinding[];
  onGo: (element: string) => void;
}

/** What is wrong with the sheet of the sample, each leading to its element: what stops the print comes first. */
export function FindingsList({ findings, onGo }: FindingsListProps) {
  const { t } = useTranslation(['templates', 'certificates']);
  const stopping = findings.filter(({ severity }) => severity === 'stops');
  const warning = findings.filter(({ severity }) => severity === 'warns');
  if (findings.length === 0) {
    return (
      <Text size="sm" role="status">
        {t('findings.none')}
      </Text>
    );
  }
  const part = (title: string, color: string, some: readonly SheetFinding[]) =>
    some.length > 0 && (
      <Alert color={color} p="xs">
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <ul className={classes.findings}>
          {some.map((finding) => (
            <li key={`${finding.element} ${finding.code} ${JSON.stringify(finding.params)}`}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="start"
                c="inherit"
                underline="always"
                onClick={() => onGo(finding.element)}
              >
                {t(`certificates:findings.${finding.code}`, finding.params)}
              </Anchor>
            </li>
          ))}
        </ul>
      </Alert>
    );
  return (
    <Stack gap="xs" role="status">
      {part(t('findings.stops'), 'red', stopping)}
      {part(t('findings.warns'), 'yellow', warning)}
    </Stack>
  );
}

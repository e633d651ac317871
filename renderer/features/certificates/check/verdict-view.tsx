import { Alert, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import type { ProvenFacts } from '#shared/authenticity/payload.ts';
import type { CodeCheck, Verdict } from '#shared/authenticity/verify-code.ts';
import { numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import classes from './check.module.css';

const colours: Readonly<Record<Verdict, string>> = {
  valid: 'teal',
  expired: 'orange',
  annulled: 'red',
  replaced: 'red',
  signatureWrong: 'red',
  unknownKey: 'orange',
  keyRevoked: 'red',
  codeOnly: 'orange',
  unreadable: 'red',
};

function FactTable({ facts }: { facts: ProvenFacts }) {
  const { t } = useTranslation('authenticity');
  const rows = [
    ['name', facts.name],
    ['title', facts.title],
    ['hours', facts.hours === null ? '' : String(facts.hours)],
    ['registrationNumber', facts.registrationNumber],
    ['issuedOn', numericDate(facts.issuedOn)],
    ['validUntil', facts.validUntil === null ? t('facts.noEnd') : numericDate(facts.validUntil)],
    ['relation', t(`facts.relations.${facts.relation}`)],
  ] as const;
  return (
    <Table variant="vertical" layout="fixed" withTableBorder maw={720}>
      <Table.Tbody>
        {rows
          .filter(([, value]) => value !== '')
          .map(([key, value]) => (
            <Table.Tr key={key}>
              <Table.Th w={200}>{t(`facts.${key}`)}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}

/** What a check came to: the verdict, what is proven, and as of when (O10-33). */
export function VerdictView({ check }: { check: CodeCheck }) {
  const { t } = useTranslation('authenticity');
  const { verdict, facts, since, asOf, warnings } = check;
  return (
    <Stack gap="sm" data-verdict={verdict}>
      <Alert
        color={colours[verdict]}
        title={t(`verdict.${verdict}.title`)}
        classNames={{ label: classes.verdict }}
        role="status"
        maw={720}
      >
        <Text size="sm">
          {t(`verdict.${verdict}.text`, { date: since === null ? '' : numericDate(since) })}
        </Text>
        {warnings.map((warning) => (
          <Text key={warning} size="sm" mt="xs">
            {t(`warnings.${warning}`)}
          </Text>
        ))}
        <ClauseLink clause="O10-33" c="inherit" />
      </Alert>
      {facts && <FactTable facts={facts} />}
      <Text size="sm" c="dimmed">
        {t('asOf', { date: numericDate(todayIn(asOf)) })}
      </Text>
    </Stack>
  );
}

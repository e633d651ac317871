import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { scheduleScope } from '#renderer/data/courses/agreements.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { ScheduleParty } from '#shared/model/course/schedule-parties.ts';
import { AgreementDialog } from './agreement-dialog.tsx';
import { partyName } from './party-name.ts';

function AgreementRow({ party, onEnter }: { party: ScheduleParty; onEnter: () => void }) {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  const { agreement, missing, left } = party;
  const name = partyName(t, party.party, language);
  const permission = usePermission({
    table: 'scheduleAgreements',
    kind: agreement ? 'update' : 'create',
    recordId: agreement?.id ?? '',
  });
  const day = (date: string | null | undefined) => (date ? numericDate(date) : '');
  const fields = missing.map((field) => t(`schedule.agreements.fields.${field}`)).join(', ');
  const state = fields ? t('schedule.agreements.missing', { fields }) : t('schedule.agreements.complete');
  return (
    <Table.Tr data-party={party.party}>
      <Table.Td>
        {name}
        {left && <Text size="xs">{t('schedule.agreements.left')}</Text>}
      </Table.Td>
      <Table.Td>{agreement?.agreedBy}</Table.Td>
      <Table.Td>{day(agreement?.agreedOn)}</Table.Td>
      <Table.Td>{[agreement?.letterNumber, day(agreement?.letterDate)].filter(Boolean).join(', ')}</Table.Td>
      <Table.Td>{agreement ? state : t('schedule.agreements.none')}</Table.Td>
      <Table.Td ta="end">
        <NeedsPermission permission={permission}>
          <Button
            variant="default"
            aria-label={t('schedule.agreements.enterOf', { party: name })}
            onClick={onEnter}
          >
            {t('schedule.agreements.enter')}
          </Button>
        </NeedsPermission>
      </Table.Td>
    </Table.Tr>
  );
}

/** With whom the year's schedule is agreed, and what is missing (O10-16). */
export function AgreementsPart({ year, parties }: { year: number; parties: readonly ScheduleParty[] }) {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  const [entered, setEntered] = useState<ScheduleParty | null>(null);
  const asked = parties.filter(({ left }) => !left);
  const done = asked.filter(({ missing }) => missing.length === 0).length;
  return (
    <Stack gap="xs" component="section" aria-label={t('schedule.agreements.title')}>
      <Title order={2} size="h4">
        {t('schedule.agreements.title')}
      </Title>
      <Text size="sm">
        {t('schedule.agreements.explanation')} <ClauseLink clause="O10-16" />
      </Text>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('schedule.agreements.state', { done, all: asked.length })}
        </Text>
        <Anchor component={Link} href={`/history/${scheduleScope(year)}`} size="sm">
          {t('schedule.history')}
        </Anchor>
      </Group>
      <Table.ScrollContainer minWidth={860}>
        <Table verticalSpacing={6} aria-label={t('schedule.agreements.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('schedule.agreements.party')}</Table.Th>
              <Table.Th>{t('schedule.agreements.agreedBy')}</Table.Th>
              <Table.Th w={130}>{t('schedule.agreements.agreedOn')}</Table.Th>
              <Table.Th w={160}>{t('schedule.agreements.letter')}</Table.Th>
              <Table.Th w={220}>{t('schedule.agreements.stateColumn')}</Table.Th>
              <Table.Th w={100} aria-label={t('schedule.columns.actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {parties.map((party) => (
              <AgreementRow key={party.party} party={party} onEnter={() => setEntered(party)} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {entered && (
        <AgreementDialog
          year={year}
          party={entered}
          name={partyName(t, entered.party, language)}
          onClose={() => setEntered(null)}
        />
      )}
    </Stack>
  );
}

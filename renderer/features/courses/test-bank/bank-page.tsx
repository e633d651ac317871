import { Anchor, Container, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NoProgramme } from '#renderer/components/no-programme.tsx';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { SaveStateText } from '#renderer/components/save-state-text.tsx';
import { useToday } from '#renderer/components/use-today.ts';
import { useBank } from '#renderer/data/courses/test-bank.ts';
import { useProgramme, useRows } from '#renderer/data/programmes.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import { checkBank } from '#shared/model/course/question-faults.ts';
import type { Programme } from '#shared/model/programme.ts';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { BankPart } from './bank-part.tsx';

/** The test bank of a programme: questions by topic and language, from which final tests are drawn (O10-20). */
export function BankPage({ programmeId }: { programmeId: string }) {
  const permission = usePermission({ table: 'testQuestions', kind: 'update', recordId: '' });
  const programme = useProgramme(programmeId);
  if (programme === undefined) return <Skeleton h="60vh" />;
  if (programme === null || programme.deletedAt !== null) return <NoProgramme />;
  return (
    <PermittedPart permission={permission}>
      <Container size="lg" py="md">
        <Stack gap="md">
          <BankHead programme={programme} />
          <ReadOnlyNote />
          <Bank programme={programme} />
        </Stack>
      </Container>
    </PermittedPart>
  );
}

function BankHead({ programme }: { programme: Programme }) {
  const { t } = useTranslation('courses');
  return (
    <Group justify="space-between" align="start">
      <div>
        <Title order={1} size="h2">
          {t('testBank.title')}
        </Title>
        <Text size="sm" lang={programme.language}>
          {shownTitle(programme) || t('programmes:untitled')}
        </Text>
        <ClauseLink clause="O10-20" />
      </div>
      <Group gap="md">
        <SaveStateText />
        <Anchor component={Link} href={`/programmes/${programme.id}`} size="sm">
          {t('testBank.toProgramme')}
        </Anchor>
        <Anchor component={Link} href={`/history/${programme.id}`} size="sm">
          {t('programmes:history')}
        </Anchor>
      </Group>
    </Group>
  );
}

function Bank({ programme: { id, language } }: { programme: Programme }) {
  const questions = useBank(id);
  const rows = useRows('curriculumRows', id);
  const today = useToday();
  const rules = useMemo(() => scoreRulesOn(today), [today]);
  const checked = useMemo(() => questions && checkBank(questions, rules), [questions, rules]);
  const topics = useMemo(() => rows?.filter(({ kind }) => kind === 'topic'), [rows]);
  if (!questions || !checked || !topics) return <Skeleton h={400} />;
  const bank = { programmeId: id, questions, checked, topics, rules };
  return <BankPart bank={bank} language={language} />;
}

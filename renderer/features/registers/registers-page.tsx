import { Container, SegmentedControl, Skeleton, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useToday } from '#renderer/components/use-today.ts';
import { useDeadlines } from '#renderer/data/deadlines/read-deadlines.ts';
import { stateIn, useProgrammeStates } from '#renderer/data/development/states.ts';
import { useRegisters } from '#renderer/data/registers/read-registers.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { DocumentsRegister } from './documents-register.tsx';
import { ProgrammesRegister } from './programmes-register.tsx';
import { programmeRows } from './register-rows.ts';

interface RegistersPageProps {
  organisation: Organisation;
  /** `programmes`, or the documents. */
  which?: string;
}

/** The registers of documents and of programmes. */
export function RegistersPage({ organisation, which }: RegistersPageProps) {
  const { t } = useTranslation('registers');
  const [, navigate] = useLocation();
  const records = useRegisters();
  const programmes = which === 'programmes';
  return (
    <Container size="xl" py="md">
      <Stack gap="sm">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <SegmentedControl
          w="fit-content"
          aria-label={t('title')}
          value={programmes ? 'programmes' : 'documents'}
          onChange={(value) => navigate(`/registers/${value}`)}
          data={[
            { value: 'documents', label: t('documents') },
            { value: 'programmes', label: t('programmes') },
          ]}
        />
        {!records && <Skeleton h={320} />}
        {records && !programmes && <DocumentsRegister records={records} organisation={organisation} />}
        {records && programmes && <Programmes records={records} organisation={organisation} />}
      </Stack>
    </Container>
  );
}

interface ProgrammesProps {
  records: NonNullable<ReturnType<typeof useRegisters>>;
  organisation: Organisation;
}

function Programmes({ records, organisation }: ProgrammesProps) {
  const states = useProgrammeStates();
  const known = useDeadlines(useToday());
  if (!states || !known) return <Skeleton h={320} />;
  const reviews = known.deadlines.filter(({ kind, state }) => kind === 'programmeReview' && state !== 'done');
  const due = new Map(reviews.map((one) => [one.programmeId, one.due]));
  const rows = programmeRows(records, (id) => stateIn(states, id), due);
  return <ProgrammesRegister rows={rows} organisation={organisation} />;
}

import { Group as Line, NativeSelect, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/components/search-field.tsx';
import type { IssuedCertificate } from '#renderer/data/certificates/certificates.ts';
import type { EntitledOfIntake, EntitledTrainee } from '#renderer/data/certificates/entitled.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { TraineeGrid } from '../grid/trainee-grid.tsx';
import { type TraineeLine, traineeLines } from '../grid/trainee-lines.ts';
import { filteredTrainees, noFilter } from '../trainees/trainee-filter.ts';
import { EntitledRow } from './entitled-row.tsx';
import { TraineeCertificates } from './trainee-certificates.tsx';

interface EntitledListProps {
  entitled: EntitledOfIntake;
  groups: readonly Group[];
  issued: readonly IssuedCertificate[];
  /** Who could get a certificate and is left out of this issue. */
  leftOut: ReadonlySet<string>;
  leaveOut: (enrolmentId: string, out: boolean) => void;
  open: string | null;
  onOpen: (enrolmentId: string | null) => void;
}

const kinds = ['entitled', 'issued', 'refused'] as const;
type Kind = (typeof kinds)[number];

function kindOf({ problems, certificate }: EntitledTrainee): Kind {
  if (certificate !== null) return 'issued';
  return problems.length === 0 ? 'entitled' : 'refused';
}

/** Everybody of the intake: with the certificate, ticked for the next issue, or with the reason why there is none. */
export function EntitledList({
  entitled: { intake, trainees },
  groups,
  issued,
  leftOut,
  leaveOut,
  open,
  onOpen,
}: EntitledListProps) {
  const { t } = useTranslation(['certificates', 'courses']);
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState<string>('');
  const byId = useMemo(() => new Map(trainees.map((one) => [one.trainee.enrolment.id, one])), [trainees]);
  const fates = useMemo(() => new Map(issued.map((one) => [one.certificate.id, one])), [issued]);
  const lines = useMemo(() => {
    const ofKind = trainees.filter((one) => wanted === '' || kindOf(one) === wanted);
    const shown = filteredTrainees(
      ofKind.map(({ trainee }) => trainee),
      { ...noFilter, words },
    );
    return traineeLines(shown, groups);
  }, [trainees, groups, words, wanted]);
  const row = useCallback(
    ({ id, number }: Extract<TraineeLine, { kind: 'trainee' }>, line: number) => {
      const found = byId.get(id);
      if (!found) return null;
      return (
        <EntitledRow
          key={id}
          {...{ found, number, line, leaveOut, onOpen }}
          intakeId={intake.id}
          issued={fates.get(found.certificate?.id ?? '') ?? null}
          isChosen={!leftOut.has(id)}
        />
      );
    },
    [byId, fates, leftOut, leaveOut, onOpen, intake],
  );
  const opened = open === null ? undefined : byId.get(open);
  return (
    <Stack gap="sm">
      <Line gap="md" align="end">
        <SearchField label={t('courses:outcomes.name')} words={words} onWords={setWords} />
        <NativeSelect
          label={t('issue.show.label')}
          value={wanted}
          data={[
            { value: '', label: t('issue.kinds.all', { count: trainees.length }) },
            ...kinds.map((kind) => {
              const count = trainees.filter((one) => kindOf(one) === kind).length;
              return { value: kind, label: t(`issue.kinds.${kind}`, { count }) };
            }),
          ]}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </Line>
      {lines.length === 0 ? (
        <Text size="sm" role="status">
          {t('courses:outcomes.none')}
        </Text>
      ) : (
        <TraineeGrid
          label={t('issue.list')}
          lines={lines}
          columns={4}
          head={(['certificate', 'state', 'reason'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`issue.columns.${column}`)}
            </th>
          ))}
          row={row}
          on={() => ({})}
        />
      )}
      {opened && (
        <TraineeCertificates
          found={opened}
          intakeId={intake.id}
          issued={issued.filter(({ certificate }) => certificate.enrolmentId === open)}
          onClose={() => onOpen(null)}
        />
      )}
    </Stack>
  );
}

import { Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useToday } from '#renderer/components/use-today.ts';
import { type IssuedCertificate, useCertificates } from '#renderer/data/certificates/certificates.ts';
import { type EntitledOfIntake, useEntitled } from '#renderer/data/certificates/entitled.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { BlankNotices, PrintPart } from '#renderer/features/certificates/index.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import type { PanelProps } from '../places.ts';
import { EntitledList } from './entitled-list.tsx';
import { IssuePart } from './issue-part.tsx';

/** Certificates of an intake: who gets one and who does not, the issue, what was issued, and its printing (O10-30, O10-33). */
export function CertificatesPanel({ intakeId }: PanelProps) {
  const { t } = useTranslation('certificates');
  const permission = usePermission('registerCertificates');
  const groups = useGroups(intakeId);
  const issued = useCertificates(intakeId, useToday());
  const entitled = useEntitled(intakeId, issued);
  if (entitled === undefined || !groups || !issued) return <Skeleton h={400} />;
  if (entitled === null || entitled.trainees.length === 0)
    return <Text size="sm">{t('issue.noTrainees')}</Text>;
  return (
    <PermittedPart permission={permission}>
      <ReadOnlyNote />
      <Parts entitled={entitled} groups={groups} issued={issued} />
    </PermittedPart>
  );
}

interface PartsProps {
  entitled: EntitledOfIntake;
  groups: readonly Group[];
  issued: readonly IssuedCertificate[];
}

function Parts({ entitled, groups, issued }: PartsProps) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const leaveOut = (id: string, out: boolean) =>
    setLeftOut((now) => new Set(out ? [...now, id] : [...now].filter((one) => one !== id)));
  const counting = issued.filter(({ annulment, replacedBy }) => annulment === null && replacedBy === null);
  return (
    <Stack gap="md">
      <BlankNotices certificateIds={issued.map(({ certificate }) => certificate.id)} />
      <EntitledList {...{ entitled, groups, issued, leftOut, leaveOut, open }} onOpen={setOpen} />
      <IssuePart entitled={entitled} leftOut={leftOut} onOpen={setOpen} />
      {counting.length > 0 && (
        <PrintPart
          intakeId={entitled.intake.id}
          certificateIds={counting.map(({ certificate }) => certificate.id)}
        />
      )}
    </Stack>
  );
}

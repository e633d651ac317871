import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { developmentPaperKinds } from '#renderer/data/development/paper-rules.ts';
import type { PanelProps } from '../way/places.ts';
import { PaperPart } from './paper-part.tsx';
import { usePaperSources } from './use-paper-sources.ts';

/** Every official paper of the programme's way, in its order. */
export function PapersPanel({ programmeId }: PanelProps) {
  const { t } = useTranslation('development');
  const sources = usePaperSources(programmeId);
  const permission = usePermission({ table: 'officialDocuments', kind: 'update', recordId: '' });
  if (!sources) return <Skeleton h={320} />;
  return (
    <PermittedPart permission={permission}>
      <Stack gap="md">
        <ReadOnlyNote />
        <Text size="sm">{t('paperWork.explanation')}</Text>
        {developmentPaperKinds.map((kind) => (
          <PaperPart key={kind} kind={kind} sources={sources} />
        ))}
      </Stack>
    </PermittedPart>
  );
}

import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { addResearch, developmentEdits } from '#renderer/data/development/analysis.ts';
import { useDevelopment } from '#renderer/data/development/read-development.ts';
import { flush, saveNow } from '#renderer/data/pending-saves.ts';
import { useProgramme } from '#renderer/data/programmes.ts';
import type { PanelProps } from '../way/places.ts';
import { ActsGrid } from './acts-grid.tsx';
import { ResearchCard } from './research-card.tsx';

const AttachmentsSection = lazy(() => import('#renderer/components/attachments/attachments-section.tsx'));

/** The analysis of needs before a programme is written (O10-4): acts, research, and their papers. */
export function AnalysisPanel({ programmeId }: PanelProps) {
  const { t } = useTranslation('development');
  const view = useDevelopment(programmeId);
  const programme = useProgramme(programmeId);
  const permission = usePermission({ table: 'analysedActs', kind: 'update', recordId: '' });
  if (!view || !programme) return <Skeleton h={240} />;
  // What is typed is stored first: the new row is a step of undo of its own.
  const add = () =>
    void flush().then(() => saveNow(`researches:${programmeId}:add`, () => addResearch(programmeId)));
  return (
    <PermittedPart permission={permission}>
      <Stack gap="md">
        <ReadOnlyNote />
        <Text size="sm">
          {t('analysis.explanation')} <ClauseLink clause="O10-4" />
        </Text>
        {view.steps.length > 0 && <Text size="sm">{t('analysis.signedAlready')}</Text>}
        <Title order={2} size="h4">
          {t('analysis.acts.label')}
        </Title>
        <ActsGrid
          acts={view.acts}
          ownerId={view.development.id}
          programmeId={programmeId}
          lang={programme.language}
          ownerEdits={() => developmentEdits(programmeId)}
        />
        <Title order={2} size="h4">
          {t('analysis.research.label')}
        </Title>
        {view.researches.length === 0 && <Text size="sm">{t('analysis.research.empty')}</Text>}
        {view.researches.map((research, index) => (
          <ResearchCard key={research.id} research={research} number={index + 1} programmeId={programmeId} />
        ))}
        <div>
          <NeedsPermission permission={permission}>
            <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
              {t('analysis.research.add')}
            </Button>
          </NeedsPermission>
        </div>
        <Suspense fallback={null}>
          <AttachmentsSection owner={{ ownerId: programmeId, scope: programmeId }} ownerTable="programmes" />
        </Suspense>
      </Stack>
    </PermittedPart>
  );
}

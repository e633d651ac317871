import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { OpenStepCard } from '../overview/open-step.tsx';
import { PaperPart } from '../papers/paper-part.tsx';
import { usePaperSources } from '../papers/use-paper-sources.ts';
import type { PanelProps } from '../way/places.ts';
import { useOpenSteps } from '../way/step/next-steps.ts';
import { PackageButtons } from './package-buttons.tsx';
import { PackageChecklist } from './package-checklist.tsx';
import { usePackageState } from './use-package-state.ts';

const councilEvents: ReadonlySet<string> = new Set(['councilReturns', 'councilApproves']);
const sendingEvents: ReadonlySet<string> = new Set(['sendPackage', 'resubmit']);

/** The council's decision on the draft, and the package that goes to the authorised body (O10-11). */
export function CouncilPanel({ programmeId }: PanelProps) {
  const { t } = useTranslation('development');
  const sources = usePaperSources(programmeId);
  const steps = useOpenSteps(sources);
  const state = usePackageState(sources);
  const permission = usePermission({ table: 'officialDocuments', kind: 'update', recordId: '' });
  if (!sources || !steps || !state) return <Skeleton h={320} />;
  const cards = (events: ReadonlySet<string>) =>
    steps
      .filter(({ transition }) => events.has(transition.event))
      .map((step) => <OpenStepCard key={step.transition.event} step={step} sources={sources} />);
  const complete = state.others.length === 0 && state.parts.every((part) => part.problem === null);
  return (
    <PermittedPart permission={permission}>
      <Stack gap="md">
        <ReadOnlyNote />
        <Title order={2} size="h4">
          {t('council.title')}
        </Title>
        <Text size="sm">{t('council.explanation')}</Text>
        <PaperPart kind="councilProtocol" sources={sources} />
        {cards(councilEvents)}
        <Title order={2} size="h4">
          {t('council.package.title')}
        </Title>
        <Text size="sm">{t('council.package.explanation')}</Text>
        <PackageChecklist state={state} programmeId={programmeId} />
        <PaperPart kind="coverLetter" sources={sources} />
        <PackageButtons sources={sources} complete={complete} />
        {cards(sendingEvents)}
      </Stack>
    </PermittedPart>
  );
}

import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/components/use-today.ts';
import { useEarlierDevelopments } from '#renderer/data/development/read-development.ts';
import { runningTerm } from '#renderer/data/development/running-term.ts';
import { usePaperSources } from '../papers/use-paper-sources.ts';
import { PublicPage } from '../public-page/public-page.tsx';
import type { PanelProps } from '../way/places.ts';
import { useOpenSteps } from '../way/step/next-steps.ts';
import { TermView } from '../way/term-view.tsx';
import { OpenStepCard } from './open-step.tsx';
import { StateLine } from './state-line.tsx';
import { StepHistory } from './step-history.tsx';

/** Where the programme is on its way, what is next and what is missing for it, which term runs, what was done. */
export function OverviewPanel({ programmeId }: PanelProps) {
  const { t } = useTranslation('development');
  const today = useToday();
  const sources = usePaperSources(programmeId);
  const steps = useOpenSteps(sources);
  const earlier = useEarlierDevelopments(sources?.view.earlier ?? []);
  if (!sources || !steps) return <Skeleton h={320} />;
  const { view, calendar } = sources;
  const running = runningTerm(view, calendar, today);
  return (
    <Stack gap="lg">
      {view.development.kind !== 'new' && (
        <Text size="sm">{t(`overview.kinds.${view.development.kind}`)}</Text>
      )}
      <StateLine view={view} />
      {running && <TermView running={running} />}
      <PublicPage view={view} />
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('overview.next')}
        </Title>
        {steps.length === 0 && <Text size="sm">{t('overview.nothingNext')}</Text>}
        {steps.map((step) => (
          <OpenStepCard key={step.transition.event} step={step} sources={sources} />
        ))}
      </Stack>
      <StepHistory title={t('steps.history')} steps={view.steps} documents={view.documents} />
      {earlier?.map(({ development, ...kept }) => (
        <StepHistory
          key={development.id}
          title={t('steps.earlier', { number: development.number })}
          {...kept}
        />
      ))}
    </Stack>
  );
}

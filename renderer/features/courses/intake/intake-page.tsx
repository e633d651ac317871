import { Skeleton, Tabs } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Waiting } from '#renderer/components/waiting.tsx';
import { useIntake } from '#renderer/data/courses/intakes.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import classes from './intake.module.css';
import { IntakeHeader } from './intake-header.tsx';
import { NoIntake } from './no-intake.tsx';
import { panels } from './panels.ts';
import { intakePath } from './places.ts';

interface IntakePageProps {
  intakeId: string;
  panel: string | undefined;
}

/** One intake of a course from its trainees to their results (chapter 3 of Order No. 10). */
export function IntakePage({ intakeId, panel }: IntakePageProps) {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const intake = useIntake(intakeId);
  useEffect(() => () => void flush(), []);
  if (intake === undefined) return <Skeleton h="100dvh" radius={0} />;
  if (intake === null || intake.deletedAt !== null) return <NoIntake />;
  const shown = (panels.find(({ key }) => key === panel) ?? panels[0])?.key ?? null;
  const go = (value: string | null) =>
    navigate(intakePath(intakeId, panels.find(({ key }) => key === value)?.key));
  return (
    <div className={classes.page}>
      <IntakeHeader intake={intake} />
      <Tabs value={shown} onChange={go}>
        <Tabs.List className={classes.tabs ?? ''} aria-label={t('intake.parts')}>
          {panels.map(({ key }) => (
            <Tabs.Tab key={key} value={key}>
              {t(`intake.panels.${key}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {panels.map(({ key, Panel }) => (
          <Tabs.Panel key={key} value={key} data-panel={key} className={classes.panel ?? ''}>
            {key === shown && (
              <Suspense fallback={<Waiting height={240} />}>
                <Panel intakeId={intakeId} />
              </Suspense>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

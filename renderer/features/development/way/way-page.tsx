import { Skeleton, Tabs } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { NoProgramme } from '#renderer/components/no-programme.tsx';
import { Waiting } from '#renderer/components/waiting.tsx';
import { flush } from '#renderer/data/pending-saves.ts';
import { useProgramme } from '#renderer/data/programmes.ts';
import { panels } from './panels.ts';
import { panelKeys, toPanelKey, wayPath } from './places.ts';
import classes from './way.module.css';
import { WayHeader } from './way-header.tsx';

interface WayPageProps {
  programmeId: string;
  panel: string | undefined;
}

/** The way of a programme from the need to the approval and its review (chapter 2 of Order No. 10). */
export function WayPage({ programmeId, panel }: WayPageProps) {
  const { t } = useTranslation('development');
  const [, navigate] = useLocation();
  const programme = useProgramme(programmeId);
  useEffect(() => () => void flush(), []);
  if (programme === undefined) return <Skeleton h="100dvh" radius={0} />;
  if (programme === null || programme.deletedAt !== null) return <NoProgramme />;
  const shown = toPanelKey(panel);
  const Panel = panels[shown];
  return (
    <div className={classes.page}>
      <WayHeader programme={programme} />
      <Tabs value={shown} onChange={(key) => navigate(wayPath(programmeId, toPanelKey(key ?? undefined)))}>
        <Tabs.List className={classes.tabs ?? ''} aria-label={t('way.parts')}>
          {panelKeys.map((key) => (
            <Tabs.Tab key={key} value={key}>
              {t(`way.panels.${key}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {panelKeys.map((key) => (
          <Tabs.Panel key={key} value={key} data-panel={key} className={classes.panel ?? ''}>
            {key === shown && (
              <Suspense fallback={<Waiting height={240} />}>
                <Panel programmeId={programmeId} />
              </Suspense>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

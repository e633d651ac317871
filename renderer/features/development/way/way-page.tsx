import { Anchor, Center, Loader, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { flush } from '#renderer/data/pending-saves.ts';
import { useProgramme } from '#renderer/data/programmes.ts';
import { panels } from './panels.ts';
import { panelKeys, toPanelKey, wayPath } from './places.ts';
import classes from './way.module.css';
import { WayHeader } from './way-header.tsx';

function NoProgramme() {
  const { t } = useTranslation('editor');
  return (
    <Center mih="60vh">
      <Stack align="center" gap="xs">
        <Text>{t('notFound')}</Text>
        <Anchor component={Link} href="/programmes">
          {t('toList')}
        </Anchor>
      </Stack>
    </Center>
  );
}

function Waiting() {
  const { t } = useTranslation('app');
  return (
    <Center h={240}>
      <Loader role="status" aria-label={t('loading')} />
    </Center>
  );
}

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
          <Tabs.Panel key={key} value={key} className={classes.panel ?? ''}>
            {key === shown && (
              <Suspense fallback={<Waiting />}>
                <Panel programmeId={programmeId} />
              </Suspense>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

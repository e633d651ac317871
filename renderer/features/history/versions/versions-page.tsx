import { Anchor, Container, Group, NavLink, Skeleton, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { spokenTime, writtenTime } from '#renderer/components/written-time.ts';
import { restoreText, type TextVersion, textVersions } from '#renderer/data/history.ts';
import { sectionId as idOf, useProgramme, useSection } from '#renderer/data/programmes.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { SectionKey } from '#shared/model/programme.ts';
import type { RichText } from '#shared/model/rich-text.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import classes from '../history.module.css';
import { VersionView } from './version-view.tsx';

const mostVersions = 200;

/** The versions of a section's text, read again whenever the text changes; undefined while they load. */
function useVersions(id: string, body: RichText | undefined) {
  const [versions, setVersions] = useState<TextVersion[]>();
  useEffect(() => {
    if (!body) return;
    let current = true;
    void textVersions(id, { limit: mostVersions }).then((found) => current && setVersions(found));
    return () => {
      current = false;
    };
  }, [id, body]);
  return versions;
}

interface VersionListProps {
  versions: readonly TextVersion[];
  chosen: number;
  onChoose: (seq: number) => void;
}

function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const { t } = useTranslation('history');
  return (
    <nav aria-label={t('versions.list')} className={classes.list}>
      {versions.map((version, place) => (
        <NavLink
          key={version.seq}
          component="button"
          classNames={{ description: classes.who ?? '' }}
          active={version.seq === chosen}
          aria-current={version.seq === chosen}
          label={place === 0 ? t('versions.now') : writtenTime(version.until)}
          description={`${place === 0 ? `${writtenTime(version.until)}, ` : ''}${version.user?.name || t('unknownUser')}`}
          onClick={() => onChoose(version.seq)}
        />
      ))}
    </nav>
  );
}

interface VersionsPageProps {
  programmeId: string;
  section: SectionKey;
}

/** What a section's text was before: look, compare with now, bring back as a new change. */
export function VersionsPage({ programmeId, section: key }: VersionsPageProps) {
  const { t } = useTranslation('history');
  const language = useTextLanguage();
  const programme = useProgramme(programmeId);
  const section = useSection(programmeId, key);
  const id = idOf(programmeId, key);
  const versions = useVersions(id, section?.body);
  const [wanted, setWanted] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!programme || !section || !versions) return <Skeleton h="60vh" />;
  const shown = versions.find(({ seq }) => seq === wanted) ?? versions[0];
  const bringBack = async (version: TextVersion) => {
    try {
      setProblem(null);
      await restoreText(id, version.seq);
      setWanted(null);
      notifications.show({
        message: t('versions.broughtBack', { time: spokenTime(version.until, language) }),
        closeButtonProps: { 'aria-label': t('app:actions.close') },
      });
    } catch (error) {
      setProblem(saveProblem(error));
    }
  };
  return (
    <Container size="lg" py="lg">
      <Stack gap="sm">
        <Group gap="lg">
          <Anchor component={Link} href={`/history/${programmeId}`} size="sm">
            {t('versions.back')}
          </Anchor>
          <Anchor component={Link} href={`/programmes/${programmeId}/${key}`} size="sm">
            {t('versions.openText')}
          </Anchor>
        </Group>
        <Title order={1} size="h3">
          {t('versions.title', { section: sectionName(key, language) })}
        </Title>
        {problem && <ProblemAlert problem={problem} />}
        {shown ? (
          <div className={classes.versions}>
            <VersionList versions={versions} chosen={shown.seq} onChoose={setWanted} />
            <VersionView
              sectionId={id}
              seq={shown.seq}
              newest={shown === versions[0]}
              now={section.body}
              lang={programme.language}
              onBringBack={() => void bringBack(shown)}
            />
          </div>
        ) : (
          <Text c="dimmed">{t('versions.none')}</Text>
        )}
      </Stack>
    </Container>
  );
}

import { Anchor, Button, Container, Group, Select, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { scheduleYear } from '#renderer/data/courses/agreements.ts';
import { useIntake } from '#renderer/data/courses/intakes.ts';
import { useLessonNames } from '#renderer/data/courses/lesson-names.ts';
import { useTraineeNames } from '#renderer/data/courses/trainee-names.ts';
import type { HistoryRow } from '#renderer/data/history.ts';
import { usePerson } from '#renderer/data/people/people.ts';
import { useProgrammeContent } from '#renderer/data/programmes.ts';
import { personName } from '#shared/model/person.ts';
import { placeOfChange } from '#shared/model/place-of-change.ts';
import { type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import { sectionRule } from '#shared/regulation/sections.ts';
import { HistoryActions } from './history-actions.tsx';
import { useHistory } from './use-history.ts';
import { recordNames } from './words/record-names.ts';

type Chosen = SectionKey | 'details' | null;
const places = ['details', ...sectionKeys] as const;

function SectionChoice({ chosen, onChoose }: { chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const { t } = useTranslation('history');
  const language = useTextLanguage();
  const data = places.map((place) => {
    if (place === 'details') return { value: place, label: t('details') };
    const { number, name } = sectionRule(place);
    return { value: place, label: `${number}. ${name[language]}` };
  });
  return (
    <Select
      w={360}
      label={t('section')}
      placeholder={t('anySection')}
      clearable
      data={data}
      value={chosen}
      onChange={(value) => onChoose(places.find((one) => one === value) ?? null)}
    />
  );
}

/** What the history is of, in words, and the way back to it. */
function useSubject(scope: string) {
  const content = useProgrammeContent(scope);
  const person = usePerson(scope);
  const intake = useIntake(scope);
  if (content === undefined || person === undefined || intake === undefined) return undefined;
  if (content) return { content, title: 'ofProgramme', back: 'back', href: `/programmes/${scope}` } as const;
  if (person) {
    return { person, title: 'ofPerson', back: 'backToPerson', href: `/people/${scope}` } as const;
  }
  if (intake) return { title: 'ofIntake', back: 'backToIntake', href: `/courses/${scope}` } as const;
  const year = scheduleYear(scope);
  if (year !== null) {
    return { title: 'ofSchedule', back: 'backToSchedule', href: `/courses/year/${year}` } as const;
  }
  return { title: 'ofOrganisation', back: 'backToSettings', href: '/settings' } as const;
}

/** All that was changed in a programme, a person's record, an intake, a year's schedule, or the organisation: who, when, what, from what to what. */
export function HistoryPage({ scope }: { scope: string }) {
  const { t } = useTranslation(['history', 'editor', 'organisation', 'settings']);
  const language = useTextLanguage();
  const subject = useSubject(scope);
  const content = subject && 'content' in subject ? subject.content : null;
  const [chosen, setChosen] = useState<Chosen>(null);
  const matches = useCallback(
    (row: HistoryRow) => chosen === null || placeOfChange(row)?.section === chosen,
    [chosen],
  );
  const { rows, more } = useHistory(scope, matches);
  const linked = useLessonNames(scope);
  const trainees = useTraineeNames(scope);
  const names = useMemo(
    () => new Map([...(linked ?? []), ...(trainees ?? []), ...recordNames(rows ?? [], content, t)]),
    [linked, trainees, rows, content, t],
  );
  if (!subject) return <Skeleton h="60vh" />;
  const { kk = '', ru = '' } = content?.programme.title ?? {};
  const title = content?.programme.language === 'ru' ? ru || kk : kk || ru;
  return (
    <Container size="md" py="lg">
      <Stack gap="sm">
        <Anchor component={Link} href={subject.href} size="sm">
          {t(subject.back)}
        </Anchor>
        <Title order={1} size="h2">
          {t(subject.title)}
        </Title>
        {'person' in subject && <Text>{personName(subject.person)}</Text>}
        {content && <Text lang={content.programme.language}>{title || t('programmes:untitled')}</Text>}
        {content && (
          <Group align="end" gap="sm">
            <SectionChoice chosen={chosen} onChoose={setChosen} />
            {chosen !== null && chosen !== 'details' && (
              <Button component={Link} href={`/history/${scope}/${chosen}`} size="sm" variant="default">
                {t('versions.open')}
              </Button>
            )}
          </Group>
        )}
        {rows === undefined && <Skeleton h={160} />}
        {rows?.length === 0 && <Text c="dimmed">{t('nothing')}</Text>}
        {rows && <HistoryActions rows={rows} context={{ t, language, names }} />}
        {more && (
          <Button variant="default" w="fit-content" onClick={() => void more()}>
            {t('more')}
          </Button>
        )}
      </Stack>
    </Container>
  );
}

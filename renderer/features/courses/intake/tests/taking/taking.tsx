import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { useProgramme } from '#renderer/data/programmes.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import type { IntakeTests } from '../use-tests.ts';
import { GroupRoom } from './group-room.tsx';
import { type RoomPlaces, useRoomPlaces } from './rooms-of-test.ts';

function explanationOf({ room, online }: RoomPlaces) {
  if (room && online) return 'testRoom.bothWays';
  if (online) return 'testRoom.onlineExplanation';
  return room ? 'testRoom.explanation' : 'testRoom.onlyDesktop';
}

/** The tests of an intake as they are taken by telephone: a room for each group (O10-28). */
export function Taking({ view }: { view: IntakeTests }) {
  const { t } = useTranslation('courses');
  const programme = useProgramme(view.intake.programmeId);
  const places = useRoomPlaces();
  const canTake = places.room !== null || places.online !== null;
  const title = programme ? shownTitle(programme) : '';
  return (
    <Stack gap="sm" component="section" aria-label={t('testRoom.title')}>
      <Text fw={600}>{t('testRoom.title')}</Text>
      <Text size="sm">
        {t(explanationOf(places))} <ClauseLink clause="O10-28" />
      </Text>
      {canTake &&
        view.groups.map((group) => {
          const test = view.tests.get(group.id);
          return test && <GroupRoom key={test.id} {...{ view, group, test, title, places }} />;
        })}
    </Stack>
  );
}

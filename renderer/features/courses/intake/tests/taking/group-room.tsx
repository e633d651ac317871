import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { Group as TraineeGroup } from '#shared/model/course/enrolment.ts';
import type { CourseTest } from '#shared/model/course/test.ts';
import { personName } from '#shared/model/person.ts';
import { newRoom } from '#shared/test-taking/new-room.ts';
import type { EntrantReport } from '#shared/test-taking/room-report.ts';
import type { IntakeTests } from '../use-tests.ts';
import { CloseDialog } from './close-dialog.tsx';
import { newCode } from './new-code.ts';
import { OpenDialog } from './open-dialog.tsx';
import { OpenRoom } from './open-room.tsx';
import { type RoomPlaces, type RoomWay, useTestRoom } from './rooms-of-test.ts';
import { useRecorded } from './use-recorded.ts';

interface GroupRoomProps {
  view: IntakeTests;
  group: TraineeGroup;
  test: CourseTest;
  /** The title of the course, which the telephones show. */
  title: string;
  places: RoomPlaces;
}

function countProgress(entrants: readonly EntrantReport[]) {
  const count = { waiting: 0, writing: 0, ended: 0 };
  for (const { progress } of entrants) count[progress === 'away' ? 'writing' : progress] += 1;
  return count;
}

/** The trainees of a group with their lines in the grid, in the order of the list. */
function useMembers({ lines, attempts }: IntakeTests, { id }: TraineeGroup) {
  return useMemo(() => {
    const members = lines.flatMap((line) =>
      line.kind === 'trainee' && line.trainee.enrolment.groupId === id ? [line] : [],
    );
    const trainees = members
      .filter((line) => !attempts.has(line.id))
      .map(({ id: enrolmentId, trainee }) => ({ enrolmentId, name: personName(trainee.person) }));
    return { members, trainees };
  }, [lines, attempts, id]);
}

interface Standing {
  way: RoomWay | null;
  isInterrupted: boolean;
  isOpen: boolean;
  trainees: readonly { enrolmentId: string }[];
  entrants: readonly EntrantReport[];
}

function otherOf({ way, isInterrupted, isOpen, trainees, entrants }: Standing): RoomButtonsProps['other'] {
  if (isInterrupted) return { text: 'closeUnopened', dialog: 'close' };
  if (!isOpen || trainees.length === 0) return null;
  if (way === 'room') return { text: 'changeNetwork', dialog: 'open' };
  const known = new Set(entrants.map(({ enrolmentId }) => enrolmentId));
  const cameLate = trainees.some(({ enrolmentId }) => !known.has(enrolmentId));
  return cameLate ? { text: 'addTrainees', dialog: 'open' } : null;
}

interface RoomButtonsProps {
  group: string;
  action: 'open' | 'openAgain' | 'close';
  disabled: boolean;
  /** What else can be done: an open room goes on in another network, an interrupted one is closed as it is. */
  other: { text: 'changeNetwork' | 'closeUnopened' | 'addTrainees'; dialog: 'open' | 'close' } | null;
  onDialog: (dialog: 'open' | 'close') => void;
}

function RoomButtons({ group, action, disabled, other, onDialog }: RoomButtonsProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const isOpen = action === 'close';
  return (
    <>
      <NeedsPermission permission={permission}>
        <Button
          variant="default"
          disabled={disabled}
          aria-label={t(isOpen ? 'testRoom.closeFor' : 'testRoom.openFor', { group })}
          onClick={() => onDialog(isOpen ? 'close' : 'open')}
        >
          {t(`testRoom.${action}`)}
        </Button>
      </NeedsPermission>
      {other && (
        <NeedsPermission permission={permission}>
          <Button variant="default" onClick={() => onDialog(other.dialog)}>
            {t(`testRoom.${other.text}`)}
          </Button>
        </NeedsPermission>
      )}
    </>
  );
}

const noAttempts: never[] = [];
const noEntrants: never[] = [];

/** The room in which a group takes its test by telephone: opened, looked at, closed (O10-28). */
export function GroupRoom({ view, group, test, title, places }: GroupRoomProps) {
  const { t } = useTranslation('courses');
  const { allowed } = usePartPermission();
  const { way, ways, view: found, rooms } = useTestRoom(test, places);
  const { state, problem, close } = found;
  const [dialog, setDialog] = useState<'open' | 'close' | null>(null);
  const { members, trainees } = useMembers(view, group);
  const entrants = state?.entrants ?? noEntrants;
  const notStored = useRecorded(
    { test, way: way ?? 'room' },
    state?.attempts ?? noAttempts,
    view.attempts,
    allowed,
  );
  const count = countProgress(entrants);
  const address = state?.address ?? null;
  const isInterrupted = address === null && count.writing > 0;
  const { name } = group;
  const nameOf = (id: string) => state?.entrants.find((one) => one.enrolmentId === id)?.name ?? '';
  const action = address === null ? (state ? 'openAgain' : 'open') : 'close';
  const isOver = address === null && trainees.length === 0;
  return (
    <Stack gap="xs" component="section" aria-label={name} data-room={group.id}>
      <Group>
        <Text fw={600}>{name}</Text>
        <RoomButtons
          group={name}
          action={action}
          disabled={state === undefined || isOver}
          other={otherOf({ way, isInterrupted, isOpen: address !== null, trainees, entrants })}
          onDialog={setDialog}
        />
        <Text size="sm" role="status">
          {isOver ? t('testRoom.everybodyTook') : state && t('testRoom.counts', count)}
        </Text>
      </Group>
      {isInterrupted && <Alert color="yellow">{t('testRoom.interrupted')}</Alert>}
      {problem && <ProblemAlert problem={problem} />}
      {notStored.map((one) => (
        <Stack key={one.enrolmentId} gap={4}>
          <Text size="sm">{t('testRoom.notStored', { name: nameOf(one.enrolmentId) })}</Text>
          <ProblemAlert problem={one.problem} />
        </Stack>
      ))}
      {address !== null && (
        <OpenRoom
          group={name}
          number={view.intake.number}
          address={address}
          lines={members}
          entrants={entrants}
        />
      )}
      {dialog === 'open' && (
        <OpenDialog
          group={name}
          ways={ways}
          local={places.room}
          onOpen={(by, host) => rooms[by].open(newRoom({ test, title, trainees, newCode }), host)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'close' && (
        <CloseDialog group={name} writing={count.writing} onEnd={close} onClose={() => setDialog(null)} />
      )}
    </Stack>
  );
}

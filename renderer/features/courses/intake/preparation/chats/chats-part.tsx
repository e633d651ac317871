import { Skeleton, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { useToday } from '#renderer/components/use-today.ts';
import { type Trainee, useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { type ChatMark, chatMarks, noteChat } from '#renderer/data/courses/preparation/chats.ts';
import type { Enrolment, Group } from '#shared/model/course/enrolment.ts';
import { chatFaults } from '#shared/model/course/preparation-faults.ts';
import { nextTrainee } from '../../grid/next-trainee.ts';
import { type FocusCell, TraineeGrid } from '../../grid/trainee-grid.tsx';
import { type TraineeLine, traineeLines } from '../../grid/trainee-lines.ts';
import { placeOf } from '../../grid/use-grid-focus.ts';
import type { PanelProps } from '../../places.ts';
import { TitledPart } from '../titled-part.tsx';
import { ChatGroups } from './chat-groups.tsx';
import { ChatRow } from './chat-row.tsx';

/** Who is in the chat of the group, and with whom the work before the course was done (O10-22). */
export function ChatsPart({ intakeId }: PanelProps) {
  const trainees = useTrainees(intakeId);
  const groups = useGroups(intakeId);
  if (!trainees || !groups) return <Skeleton h={200} />;
  return <Chats intakeId={intakeId} trainees={trainees} groups={groups} />;
}

interface ChatsProps extends PanelProps {
  trainees: readonly Trainee[];
  groups: readonly Group[];
}

/** Notes trainees as of today, or takes the mark away. */
export type NoteChat = (enrolments: readonly Enrolment[], mark: ChatMark, done: boolean) => void;

function Chats({ intakeId, trainees, groups }: ChatsProps) {
  const { t } = useTranslation('courses');
  const { allowed } = usePartPermission();
  const today = useToday();
  const enrolments = useMemo(() => trainees.map(({ enrolment }) => enrolment), [trainees]);
  const note: NoteChat = useCallback(
    async (chosen, mark, done) => {
      if (!allowed) return;
      const noted = await noteChat(intakeId, chosen, mark, done ? today : null);
      if (!noted.ok) tellProblem(noted.problem);
    },
    [intakeId, allowed, today],
  );
  return (
    <TitledPart title={t('preparation.chats.title')} clause="O10-22" faults={chatFaults(groups, enrolments)}>
      {trainees.length === 0 ? (
        <Text size="sm">{t('preparation.chats.empty')}</Text>
      ) : (
        <Stack gap="sm">
          <ChatGroups groups={groups} enrolments={enrolments} note={note} />
          <ChatGrid trainees={trainees} groups={groups} note={note} />
        </Stack>
      )}
    </TitledPart>
  );
}

const vertical: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };
const sideways: Record<string, ChatMark> = { ArrowLeft: 'inChatOn', ArrowRight: 'preparedOn' };

/** The arrows lead from box to box. */
const onKeys = (lines: readonly TraineeLine[], focus: FocusCell) => (event: KeyboardEvent) => {
  const place = placeOf(event.target as Element);
  const step = vertical[event.key];
  const column = sideways[event.key];
  if (!place || !(step || column)) return;
  event.preventDefault();
  const line = step ? nextTrainee(lines, place.line, step) : place.line;
  if (line !== null) focus({ line, column: column ?? place.column });
};

function ChatGrid({ trainees, groups, note }: Omit<ChatsProps, 'intakeId'> & { note: NoteChat }) {
  const { t } = useTranslation('courses');
  const lines = useMemo(() => traineeLines(trainees, groups), [trainees, groups]);
  const row = useCallback(
    ({ trainee, number, id }: Extract<TraineeLine, { kind: 'trainee' }>, line: number) => (
      <ChatRow key={id} trainee={trainee} number={number} line={line} note={note} />
    ),
    [note],
  );
  return (
    <TraineeGrid
      label={t('preparation.chats.label')}
      lines={lines}
      columns={chatMarks.length + 1}
      head={chatMarks.map((mark) => (
        <th key={mark} scope="col">
          {t(`preparation.chats.${mark}`)}
        </th>
      ))}
      row={row}
      on={(focus) => ({ onKeyDown: onKeys(lines, focus) })}
    />
  );
}

import { Anchor, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { addRoom, binRoom, type RoomFacts, updateRoom } from '#renderer/data/courses/rooms.ts';
import type { Room } from '#shared/model/course/lesson.ts';
import { attempt } from '../trainees/attempt.ts';

interface RoomsDialogProps {
  rooms: readonly Room[];
  onClose: () => void;
}

/** The rooms in which lessons are held, over all courses. */
export function RoomsDialog({ rooms, onClose }: RoomsDialogProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [edited, setEdited] = useState<Room | 'new' | null>(null);
  const shown = rooms.filter(({ deletedAt }) => deletedAt === null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lessons.rooms.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      {edited === null ? (
        <Stack gap="sm">
          {shown.length === 0 && <Text size="sm">{t('lessons.rooms.none')}</Text>}
          {shown.map((room) => (
            <Group key={room.id} justify="space-between" wrap="nowrap">
              <Text size="sm">
                {[
                  room.name,
                  room.address,
                  room.seats !== null && t('lessons.rooms.seatsOf', { seats: room.seats }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </Text>
              <Anchor component="button" type="button" size="sm" flex="none" onClick={() => setEdited(room)}>
                {t('lessons.rooms.edit', { name: room.name })}
              </Anchor>
            </Group>
          ))}
          <Group>
            <NeedsPermission permission={permission}>
              <Button variant="default" onClick={() => setEdited('new')}>
                {t('lessons.rooms.add')}
              </Button>
            </NeedsPermission>
          </Group>
        </Stack>
      ) : (
        <RoomForm room={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />
      )}
    </Modal>
  );
}

const mostSeats = 10_000;

/** Null: a new one. */
function RoomForm({ room, onDone }: { room: Room | null; onDone: () => void }) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [facts, setFacts] = useState({
    ...{ name: room?.name ?? '', address: room?.address ?? '' },
    seats: room?.seats?.toString() ?? '',
  });
  const set = (fields: Partial<typeof facts>) => setFacts({ ...facts, ...fields });
  const seats = facts.seats.trim() === '' ? null : Number(facts.seats);
  const isSeats = seats === null || (Number.isInteger(seats) && seats >= 0 && seats <= mostSeats);
  const name = facts.name.trim();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!permission.allowed || name === '' || !isSeats) return;
    const stored: RoomFacts = { name, address: facts.address.trim(), seats };
    if (await attempt(() => (room ? updateRoom(room, stored) : addRoom(stored)))) onDone();
  };
  const remove = async (gone: Room) => {
    if (!(await attempt(() => binRoom(gone, true)))) return;
    onDone();
    offerBack({
      id: `room-${gone.id}`,
      message: t('lessons.rooms.removed', { name: gone.name }),
      button: t('trainees.undo'),
      bringBack: () => attempt(() => binRoom(gone, false)),
    });
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <TextInput
          label={t('lessons.rooms.name')}
          value={facts.name}
          maxLength={300}
          required
          data-autofocus
          error={name === '' && t('lessons.rooms.nameNeeded')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('lessons.rooms.address')}
          value={facts.address}
          maxLength={1_000}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
        <TextInput
          type="number"
          min={0}
          label={t('lessons.rooms.seats')}
          value={facts.seats}
          error={!isSeats && t('lessons.rooms.seatsWrong', { most: mostSeats })}
          onChange={(event) => set({ seats: event.currentTarget.value })}
        />
        {room && (
          <Group>
            <NeedsPermission permission={permission}>
              <Button variant="subtle" color="red" onClick={() => void remove(room)}>
                {t('lessons.rooms.remove')}
              </Button>
            </NeedsPermission>
          </Group>
        )}
        <DialogButtons action={t('trainees.save')} onCancel={onDone} disabled={!permission.allowed} />
      </Stack>
    </form>
  );
}

import { Button, Modal, Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import type { TestRooms } from '#renderer/platform/platform.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { NetworkAddress, TestRoomState } from '#shared/test-taking/room-bridge.ts';
import type { RoomWay } from './rooms-of-test.ts';

interface OpenDialogProps {
  group: string;
  /** Of which one is chosen. */
  ways: readonly RoomWay[];
  /** Null where this computer cannot hold a test open. */
  local: TestRooms | null;
  /** Opens the room; in one with this computer on this address of it. */
  onOpen: (way: RoomWay, host: string) => Promise<Outcome<TestRoomState>>;
  onClose: () => void;
}

/** How a test is served, and in which network: the person says it each time, and nothing else can be reached. */
export function OpenDialog({ group, ways, local, onOpen, onClose }: OpenDialogProps) {
  const { t } = useTranslation('courses');
  const [networks, setNetworks] = useState<NetworkAddress[]>();
  const [chosen, setChosen] = useState('');
  const { busy, problem, run } = useAction();
  const [way = 'online', setWay] = useState(ways[0]);
  const look = useCallback(async () => {
    const answer = await local?.testAddresses();
    const found = answer?.ok ? answer.value : [];
    setNetworks(found);
    setChosen(found[0]?.host ?? '');
  }, [local]);
  useEffect(() => void look(), [look]);
  const open = (event: FormEvent) => {
    event.preventDefault();
    void run(() => onOpen(way, chosen), onClose);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('testRoom.openFor', { group })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={open}>
        <Stack gap="sm">
          <Text size="sm">
            {t(way === 'online' ? 'testRoom.onlineExplanation' : 'testRoom.explanation')}{' '}
            <ClauseLink clause="O10-28" />
          </Text>
          {ways.length > 1 && (
            <Radio.Group
              label={t('testRoom.way')}
              value={way}
              onChange={(value) => setWay(value === 'online' ? 'online' : 'room')}
            >
              <Stack gap={6} mt={6}>
                {ways.map((one) => (
                  <Radio key={one} value={one} label={t(`testRoom.ways.${one}`)} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          {way === 'room' && networks?.length === 0 && (
            <>
              <Text size="sm" role="status">
                {t('testRoom.noNetwork')}
              </Text>
              <Button variant="default" onClick={() => void look()}>
                {t('testRoom.lookAgain')}
              </Button>
            </>
          )}
          {way === 'room' && networks && networks.length > 0 && (
            <Radio.Group
              label={t('testRoom.network')}
              description={t('testRoom.networkHint')}
              value={chosen}
              onChange={setChosen}
            >
              <Stack gap={6} mt={6}>
                {networks.map(({ name, host }) => (
                  <Radio key={host} value={host} label={t('testRoom.networkOf', { name, host })} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons
            action={t('testRoom.open')}
            busy={busy}
            disabled={way === 'room' && chosen === ''}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Checkbox, Code, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useQrPicture } from '#renderer/components/use-qr-picture.ts';
import type { EntrantReport } from '#shared/test-taking/room-report.ts';
import type { TraineeLine } from '../../grid/trainee-lines.ts';
import { saveTable } from '../../trainees/save-table.ts';
import { RoomPeople } from './room-people.tsx';
import classes from './taking.module.css';

interface OpenRoomProps {
  group: string;
  /** The number of the intake. */
  number: number;
  address: string;
  lines: readonly TraineeLine[];
  entrants: readonly EntrantReport[];
}

/** A room that telephones enter: its address for them, and who is where. */
export function OpenRoom({ group, number, address, lines, entrants }: OpenRoomProps) {
  const { t } = useTranslation('courses');
  const [showCodes, setShowCodes] = useState(false);
  const picture = useQrPicture(address, 'medium');
  const saveCodes = async () => {
    const head = [t('scores.columns.name'), t('testRoom.columns.code')];
    const rows = entrants.map(({ name, code }) => [name, code]);
    const saved = await saveTable(t('testRoom.codesFile', { group, number }), [head, ...rows]);
    if (saved.ok) tellSaved(saved.value);
    else tellProblem(saved.problem);
  };
  return (
    <Stack gap="sm">
      <Group align="flex-start" gap="lg">
        {picture && <img width={240} height={240} src={picture} alt={t('testRoom.qr', { group })} />}
        <Stack gap="xs" style={{ flex: '1 1 280px' }}>
          <Code block className={classes.address ?? ''}>
            {address}
          </Code>
          <Text size="sm">{t('testRoom.howTo')}</Text>
          <Group>
            <Checkbox
              label={t('testRoom.showCodes')}
              checked={showCodes}
              onChange={(event) => setShowCodes(event.currentTarget.checked)}
            />
            <Button variant="default" onClick={() => void saveCodes()}>
              {t('testRoom.saveCodes')}
            </Button>
          </Group>
        </Stack>
      </Group>
      <RoomPeople group={group} lines={lines} entrants={entrants} showCodes={showCodes} />
    </Stack>
  );
}

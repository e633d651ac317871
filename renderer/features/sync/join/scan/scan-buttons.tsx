import { Button, FileButton, Group, Stack } from '@mantine/core';
import { IconCamera, IconPhoto } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { Problem } from '#shared/model/problem.ts';
import { readJoinCode } from '#shared/sync/join-code.ts';

/** The camera and the reader of codes come when they are asked for. */
const ScanDialog = lazy(async () => {
  const { ScanDialog } = await import('#renderer/components/camera/scan-dialog.tsx');
  return { default: ScanDialog };
});

const isJoinCode = (text: string) => readJoinCode(text) !== null;

interface ScanButtonsProps {
  problem: Problem | null;
  onPicture: (file: Blob) => void;
  onText: (text: string) => void;
}

/** Two ways for a code that is a picture: the camera, or a file with the picture. */
export function ScanButtons({ problem, onPicture, onText }: ScanButtonsProps) {
  const { t } = useTranslation('sync');
  const [looking, setLooking] = useState(false);
  const seen = (text: string) => {
    setLooking(false);
    onText(text);
  };
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          aria-haspopup="dialog"
          leftSection={<IconCamera size={16} stroke={1.6} aria-hidden />}
          onClick={() => setLooking(true)}
        >
          {t('scan.camera')}
        </Button>
        <FileButton accept="image/*" onChange={(file) => file && onPicture(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="xs"
              leftSection={<IconPhoto size={16} stroke={1.6} aria-hidden />}
            >
              {t('scan.picture')}
            </Button>
          )}
        </FileButton>
      </Group>
      {problem && <ProblemAlert problem={problem} />}
      {looking && (
        <Suspense>
          <ScanDialog isWanted={isJoinCode} onText={seen} onClose={() => setLooking(false)} />
        </Suspense>
      )}
    </Stack>
  );
}

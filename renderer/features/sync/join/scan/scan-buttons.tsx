import { Button, FileButton, Group, Stack } from '@mantine/core';
import { IconCamera, IconPhoto } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { Problem } from '#shared/model/problem.ts';

/** The camera and the reader of codes come when they are asked for. */
const CameraDialog = lazy(async () => ({ default: (await import('./camera-dialog.tsx')).CameraDialog }));

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
          <CameraDialog onText={seen} onClose={() => setLooking(false)} />
        </Suspense>
      )}
    </Stack>
  );
}

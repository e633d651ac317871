import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraFault } from '#renderer/components/camera/open-camera.ts';
import { pixelsOf } from '#renderer/components/camera/pixels-of.ts';
import { readQr } from '#renderer/components/camera/read-qr.ts';
import { useFilm } from '#renderer/components/camera/use-film.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { failure } from '#shared/model/problem.ts';
import classes from './check.module.css';

/** Milliseconds between two looks: a person holds a code still for longer. */
const betweenLooks = 250;

const codes: Record<CameraFault, string> = {
  refused: 'cameraRefused',
  busy: 'cameraBusy',
  missing: 'cameraMissing',
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function codeIn(film: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  while (!signal.aborted) {
    const pixels = pixelsOf(film, { width: film.videoWidth, height: film.videoHeight });
    const text = pixels ? await readQr(pixels) : null;
    if (text !== null) return text;
    await pause(betweenLooks);
  }
  return null;
}

interface CameraDialogProps {
  onText: (text: string) => void;
  onClose: () => void;
}

/** What the camera sees, until it sees a code. */
export function CameraDialog({ onText, onClose }: CameraDialogProps) {
  const { t } = useTranslation('authenticity');
  const told = useRef(onText);
  told.current = onText;
  // A certificate's code has many dots: a small picture does not show them.
  const { film, seeing, fault } = useFilm({
    width: 1280,
    async watch(seen, signal) {
      const text = await codeIn(seen, signal);
      if (text !== null) told.current(text);
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('check.cameraTitle')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        {fault ? (
          <ProblemAlert problem={failure(codes[fault]).problem} />
        ) : (
          <>
            <Text size="sm" role="status">
              {t(seeing ? 'check.hold' : 'check.opening')}
            </Text>
            <video ref={film} className={classes.film} muted playsInline aria-label={t('check.film')} />
          </>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:actions.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../problem-alert.tsx';
import classes from './photo.module.css';
import { usePhoto } from './use-photo.ts';

interface PhotoDialogProps {
  /** What is photographed, in words. */
  of: string;
  onPhoto: (photo: File) => void;
  onClose: () => void;
}

/** Photographs a paper: what the camera sees, then the picture, to be kept or taken again. */
export default function PhotoDialog({ of, onPhoto, onClose }: PhotoDialogProps) {
  const { t } = useTranslation('attachments');
  const [photo, setPhoto] = useState<Blob | null>(null);
  const keep = (picture: Blob) => {
    onPhoto(new File([picture], `${of}.jpg`, { type: picture.type }));
    onClose();
  };
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t('photo.title', { of })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      {photo ? (
        <Picture photo={photo} onKeep={() => keep(photo)} onAgain={() => setPhoto(null)} />
      ) : (
        <Film onPhoto={setPhoto} onClose={onClose} />
      )}
    </Modal>
  );
}

function Film({ onPhoto, onClose }: { onPhoto: (photo: Blob | null) => void; onClose: () => void }) {
  const { t } = useTranslation('attachments');
  const { film, seeing, problem, take } = usePhoto();
  return (
    <Stack gap="sm">
      {problem ? (
        <ProblemAlert problem={problem} />
      ) : (
        <>
          <Text size="sm" role="status">
            {t(seeing ? 'photo.hold' : 'photo.opening')}
          </Text>
          <video ref={film} className={classes.film} muted playsInline aria-label={t('photo.film')} />
        </>
      )}
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          {t('app:actions.cancel')}
        </Button>
        <Button disabled={!seeing} onClick={() => void take().then(onPhoto)}>
          {t('photo.take')}
        </Button>
      </Group>
    </Stack>
  );
}

interface PictureProps {
  photo: Blob;
  onKeep: () => void;
  onAgain: () => void;
}

function Picture({ photo, onKeep, onAgain }: PictureProps) {
  const { t } = useTranslation('attachments');
  const address = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t('photo.look')}
      </Text>
      <img src={address} className={classes.film} alt={t('photo.picture')} />
      <Group justify="end">
        <Button variant="default" onClick={onAgain}>
          {t('photo.again')}
        </Button>
        <Button onClick={onKeep} data-autofocus>
          {t('photo.keep')}
        </Button>
      </Group>
    </Stack>
  );
}

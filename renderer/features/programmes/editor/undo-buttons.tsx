import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface UndoButtonsProps {
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
}

export function UndoButtons({ canUndo, canRedo, onUndo, onRedo }: UndoButtonsProps) {
  const { t } = useTranslation('editor');
  return (
    <Group gap={2} wrap="nowrap">
      <Tooltip label={`${t('undo')} (Ctrl+Z)`}>
        <ActionIcon aria-label={t('undo')} disabled={!canUndo} onClick={onUndo}>
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('redo')} (Ctrl+Shift+Z)`}>
        <ActionIcon aria-label={t('redo')} disabled={!canRedo} onClick={onRedo}>
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

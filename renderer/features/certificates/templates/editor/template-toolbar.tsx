import { ActionIcon, Checkbox, Group, SegmentedControl, Select, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { PrintWay } from '#shared/model/certificates/printing.ts';
import { useTemplateUndo } from './use-template-undo.ts';

/** How the page is shown; nothing of it is stored. */
export interface Look {
  way: PrintWay;
  long: boolean;
  grid: boolean;
  /** Per cent of the size on paper; `fit`: as wide as the place for it. */
  zoom: string;
}

const zooms = ['50', '75', '100', '150', '200'];

interface TemplateToolbarProps {
  templateId: string;
  look: Look;
  onLook: (look: Look) => void;
}

export function TemplateToolbar({ templateId, look, onLook }: TemplateToolbarProps) {
  const { t } = useTranslation('templates');
  const set = (fields: Partial<Look>) => onLook({ ...look, ...fields });
  const way = look.way === 'blank' ? 'blank' : 'fullPage';
  return (
    <Group gap="sm">
      <UndoGroup templateId={templateId} />
      <SegmentedControl
        size="xs"
        aria-label={t('ways.label')}
        value={way}
        data={[
          { value: 'fullPage' as const, label: t('ways.fullPage') },
          { value: 'blank' as const, label: t('ways.blank') },
        ]}
        onChange={(value) => set({ way: value })}
      />
      <Checkbox
        size="xs"
        label={t('longName')}
        checked={look.long}
        onChange={(event) => set({ long: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={t('grid')}
        checked={look.grid}
        onChange={(event) => set({ grid: event.currentTarget.checked })}
      />
      <Select
        size="xs"
        w={120}
        aria-label={t('zoom.label')}
        value={look.zoom}
        allowDeselect={false}
        data={[
          { value: 'fit', label: t('zoom.fit') },
          ...zooms.map((value) => ({ value, label: `${value} %` })),
        ]}
        onChange={(zoom) => zoom && set({ zoom })}
      />
    </Group>
  );
}

function UndoGroup({ templateId }: { templateId: string }) {
  const { t } = useTranslation('templates');
  const { allowed } = usePartPermission();
  const steps = useTemplateUndo(templateId, t('undo.changedSince'));
  return (
    <Group gap={2} wrap="nowrap">
      <Tooltip label={`${t('undo.undo')} (Ctrl+Z)`}>
        <ActionIcon aria-label={t('undo.undo')} disabled={!allowed || !steps.canUndo} onClick={steps.undo}>
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('undo.redo')} (Ctrl+Shift+Z)`}>
        <ActionIcon aria-label={t('undo.redo')} disabled={!allowed || !steps.canRedo} onClick={steps.redo}>
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

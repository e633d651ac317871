import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleHalf2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProgressState } from '#shared/regulation/checks/programme-progress.ts';

const faces = {
  empty: { Icon: IconCircle, color: 'var(--mantine-color-dimmed)' },
  started: { Icon: IconCircleHalf2, color: 'var(--mantine-color-dimmed)' },
  hasFindings: { Icon: IconAlertTriangle, color: 'light-dark(#a35200, #ffb35c)' },
  done: { Icon: IconCircleCheck, color: 'light-dark(#0b6e4f, #5fd3a5)' },
} satisfies Record<ProgressState, unknown>;

/** The state of a section as a sign with a name: never by colour alone. */
export function SectionMark({ state }: { state: ProgressState }) {
  const { t } = useTranslation('editor');
  const { Icon, color } = faces[state];
  const label = t(`states.${state}`);
  return (
    <Tooltip label={label}>
      <Icon size={16} stroke={1.8} color={color} role="img" aria-label={label} />
    </Tooltip>
  );
}

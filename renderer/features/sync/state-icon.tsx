import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconDownload,
  IconLogin2,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { SyncState } from '#renderer/data/sync/sync-status.ts';

const icons = {
  upToDate: IconCloudCheck,
  sending: IconCloudUp,
  actionNeeded: IconAlertTriangle,
  offline: IconCloudOff,
  updateNeeded: IconDownload,
  signedOut: IconLogin2,
} as const;

/** The state's sign; what it means stands beside it in words. */
export function StateIcon({ state, size = 18 }: { state: SyncState; size?: number }) {
  const Icon = state.name === 'offline' && state.why === 'paused' ? IconPlayerPause : icons[state.name];
  return <Icon size={size} stroke={1.6} aria-hidden />;
}

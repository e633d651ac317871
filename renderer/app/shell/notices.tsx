import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useFreeSpace } from '#renderer/data/store/free-space.ts';
import { firstScreenStands } from '#renderer/data/store/start-store.ts';
import { onStoreState, storeState } from '#renderer/data/store/store-state.ts';
import { lazyScreen } from '../lazy-screen.ts';

const RecoveryNotice = lazyScreen(() =>
  import('#renderer/features/data/recovery-notice.tsx').then((m) => m.RecoveryNotice),
);
const SpaceNotice = lazyScreen(() =>
  import('#renderer/features/data/space-notice.tsx').then((m) => m.SpaceNotice),
);

/** What a person must know whatever screen is open: what was recovered, and that the disk is nearly full. */
export function Notices() {
  const state = useSyncExternalStore(onStoreState, storeState);
  const space = useFreeSpace();
  const [spaceRead, setSpaceRead] = useState(false);
  useEffect(firstScreenStands, []);
  const report = state.phase === 'ready' ? state.report : null;
  return (
    <Suspense fallback={null}>
      {report && <RecoveryNotice report={report} />}
      {space === 'low' && !spaceRead && <SpaceNotice onClose={() => setSpaceRead(true)} />}
    </Suspense>
  );
}

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
const SecondCopyNotice = lazyScreen(() =>
  import('#renderer/features/data/second-copy-notice.tsx').then((m) => m.SecondCopyNotice),
);
const DeadlineNotices = lazyScreen(() =>
  import('#renderer/features/deadlines/notice/deadline-notices.tsx').then((m) => m.DeadlineNotices),
);

/** True once the store is open and the page has nothing better to do. */
function useSpareTime(ready: boolean): boolean {
  const [spare, setSpare] = useState(false);
  useEffect(() => {
    if (!ready) return;
    const asked = requestIdleCallback(() => setSpare(true));
    return () => cancelIdleCallback(asked);
  }, [ready]);
  return spare;
}

/** What a person must know whatever screen is open: what was recovered, what is not kept. */
export function Notices() {
  const state = useSyncExternalStore(onStoreState, storeState);
  const space = useFreeSpace();
  const [spaceRead, setSpaceRead] = useState(false);
  const [copyRead, setCopyRead] = useState(false);
  useEffect(firstScreenStands, []);
  const spare = useSpareTime(state.phase === 'ready');
  const { report, secondCopy } = state.phase === 'ready' ? state : { report: null, secondCopy: null };
  return (
    <Suspense fallback={null}>
      {report && <RecoveryNotice report={report} />}
      {secondCopy && !copyRead && <SecondCopyNotice problem={secondCopy} onClose={() => setCopyRead(true)} />}
      {space === 'low' && !spaceRead && <SpaceNotice onClose={() => setSpaceRead(true)} />}
      {spare && <DeadlineNotices />}
    </Suspense>
  );
}

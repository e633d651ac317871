import { type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Waiting } from '#renderer/components/waiting.tsx';
import { onStoreState, storeState } from '#renderer/data/store/store-state.ts';
import { lazyScreen } from './lazy-screen.ts';

// Neither is seen on most days.
const RebuildingScreen = lazyScreen(() =>
  import('#renderer/features/data/gate/rebuilding-screen.tsx').then((m) => m.RebuildingScreen),
);
const RefusedScreen = lazyScreen(() =>
  import('#renderer/features/data/gate/refused-screen.tsx').then((m) => m.RefusedScreen),
);

const opening = <Waiting height="60vh" />;

interface StoreGateProps {
  /** Resolves as soon as what is stored may be shown, which can be before the store counts as open. */
  showable: Promise<void>;
  children: ReactNode;
}

/** Shows the program once its data may be shown; until then what is done to it, or why it was not opened. */
export function StoreGate({ showable, children }: StoreGateProps) {
  const state = useSyncExternalStore(onStoreState, storeState);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    void showable.then(() => setShown(true));
  }, [showable]);
  switch (state.phase) {
    case 'opening':
      return shown ? children : opening;
    case 'rebuilding':
      return (
        <Suspense fallback={opening}>
          <RebuildingScreen done={state.done} of={state.of} />
        </Suspense>
      );
    case 'refused':
      return (
        <Suspense fallback={opening}>
          <RefusedScreen problem={state.problem} />
        </Suspense>
      );
    default:
      return children;
  }
}

import { useEffect, useState } from 'react';

/** True from the frame after the one in which `ready` was shown: what comes then does not delay the list. */
export function useAfterPaint(ready: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!ready) return undefined;
    const frame = requestAnimationFrame(() => setPainted(true));
    return () => cancelAnimationFrame(frame);
  }, [ready]);
  return painted;
}

import { useEffect, useState } from 'react';
import { useToday } from '#renderer/components/use-today.ts';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import { type PackageState, packageState } from '#renderer/data/development/package-parts.ts';

/** The package as it stands, found out anew whenever something changes; undefined at first. */
export function usePackageState(sources: PaperSources | undefined): PackageState | undefined {
  const today = useToday();
  const [state, setState] = useState<PackageState>();
  useEffect(() => {
    if (!sources) return;
    let current = true;
    void packageState(sources, today).then((found) => current && setState(found));
    return () => {
      current = false;
    };
  }, [sources, today]);
  return state;
}

import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ProgrammeFilter } from './select-programmes.ts';
import { useAfterPaint } from './use-after-paint.ts';

const ProgrammeFilters = lazy(async () => ({
  default: (await import('./programme-filters.tsx')).ProgrammeFilters,
}));

interface LaterFiltersProps {
  /** The list is there: only then is something to be filtered. */
  listed: boolean;
  filter: ProgrammeFilter;
  onChange: (filter: ProgrammeFilter) => void;
}

/** The filters come when the list stands, so that they do not delay it; their place is kept. */
export function LaterFilters({ listed, ...filters }: LaterFiltersProps) {
  const stands = useAfterPaint(listed);
  const place = <Skeleton h={30} w={{ base: '100%', md: 680 }} />;
  return stands ? (
    <Suspense fallback={place}>
      <ProgrammeFilters {...filters} />
    </Suspense>
  ) : (
    place
  );
}

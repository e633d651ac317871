import { Skeleton } from '@mantine/core';
import { useDevelopment } from '#renderer/data/development/read-development.ts';
import type { PanelProps } from '../way/panels.ts';
import { StepHistory } from './step-history.tsx';

/** Where the programme is on its way, what is next and what is missing for it. */
export function OverviewPanel({ programmeId }: PanelProps) {
  const view = useDevelopment(programmeId);
  if (!view) return <Skeleton h={240} />;
  return <StepHistory view={view} />;
}

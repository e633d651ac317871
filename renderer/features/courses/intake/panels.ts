import { type ComponentType, lazy } from 'react';
import { type PanelKey, type PanelProps, panelKeys } from './places.ts';

type Panel = ComponentType<PanelProps>;

/** Each part of an intake comes when it is opened; a part that is not built yet is not shown. */
const pieces: Partial<Record<PanelKey, () => Promise<Panel>>> = {
  trainees: () => import('./trainees/trainees-panel.tsx').then((m) => m.TraineesPanel),
  attendance: () => import('./attendance/attendance-panel.tsx').then((m) => m.AttendancePanel),
  scores: () => import('./scores/scores-panel.tsx').then((m) => m.ScoresPanel),
};

interface ShownPanel {
  key: PanelKey;
  Panel: Panel;
}

/** The parts that there are, in the order of the work. */
export const panels: readonly ShownPanel[] = panelKeys.flatMap((key) => {
  const load = pieces[key];
  return load ? [{ key, Panel: lazy(async () => ({ default: await load() })) }] : [];
});

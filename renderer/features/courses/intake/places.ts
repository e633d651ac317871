/** The parts of an intake, in the order of the work: each has its panel in `panels.ts`. */
export const panelKeys = [
  'trainees',
  'trainers',
  'lessons',
  'preparation',
  'papers',
  'attendance',
  'posts',
  'tests',
  'surveys',
  'projects',
  'scores',
  'outcomes',
  'certificates',
] as const;
export type PanelKey = (typeof panelKeys)[number];

/** What each part is given. */
export interface PanelProps {
  intakeId: string;
}

export const intakePath = (intakeId: string, key?: PanelKey) =>
  key ? `/courses/${intakeId}/${key}` : `/courses/${intakeId}`;

export const yearPath = (year: number) => `/courses/year/${year}`;

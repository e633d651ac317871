import { type ComponentType, lazy } from 'react';
import { type PanelKey, type PanelProps, panelKeys } from './places.ts';

type Panel = ComponentType<PanelProps>;

/** Each part of an intake comes when it is opened; a part that is not built yet is not shown. */
const pieces: Partial<Record<PanelKey, () => Promise<Panel>>> = {
  trainees: () => import('./trainees/trainees-panel.tsx').then((m) => m.TraineesPanel),
  trainers: () => import('./trainers/trainers-panel.tsx').then((m) => m.TrainersPanel),
  preparation: () => import('./preparation/preparation-panel.tsx').then((m) => m.PreparationPanel),
  papers: () => import('./papers/papers-panel.tsx').then((m) => m.PapersPanel),
  lessons: () => import('./lessons/lessons-panel.tsx').then((m) => m.LessonsPanel),
  attendance: () => import('./attendance/attendance-panel.tsx').then((m) => m.AttendancePanel),
  tests: () => import('./tests/tests-panel.tsx').then((m) => m.TestsPanel),
  surveys: () => import('./surveys/surveys-panel.tsx').then((m) => m.SurveysPanel),
  posts: () => import('./posts/posts-panel.tsx').then((m) => m.PostsPanel),
  projects: () => import('./projects/projects-panel.tsx').then((m) => m.ProjectsPanel),
  scores: () => import('./scores/scores-panel.tsx').then((m) => m.ScoresPanel),
  outcomes: () => import('./outcomes/outcomes-panel.tsx').then((m) => m.OutcomesPanel),
  certificates: () => import('./certificates/certificates-panel.tsx').then((m) => m.CertificatesPanel),
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

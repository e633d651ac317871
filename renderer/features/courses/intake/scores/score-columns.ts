/** What is typed of a trainee's result, in the order of the grid. */
export const scoreColumns = [
  'rightAnswers',
  'participation',
  'participationReason',
  'activity',
  'projectTopic',
  'project',
] as const;

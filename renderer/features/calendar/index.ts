export { HowCounted } from './how-counted.tsx';
export { monthWeeks } from './month-weeks.ts';
export { YearChoice } from './year-choice.tsx';

export { HowCounted } from './how-counted.tsx';
export { monthWeeks } from './month-weeks.ts';
export { useDayWords } from './use-day-words.ts';

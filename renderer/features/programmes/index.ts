export { shownTitle } from './shown-title.ts';

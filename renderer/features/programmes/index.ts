export { useCleanPaste } from './editor/use-clean-paste.ts';
export { useGridPaste } from './editor/use-grid-paste.ts';
export { shownTitle } from './shown-title.ts';

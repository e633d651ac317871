export { compareTexts } from './versions/compare-texts.ts';
export { changedLeaves } from './words/changed-leaves.ts';
export { fieldLabel } from './words/field-label.ts';
export { type ValueContext, valueWords } from './words/value-words.ts';

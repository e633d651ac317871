import type { Edit } from '../change/change.ts';
import { act } from '../undo.ts';
import type { DevelopmentView } from './read-development.ts';

/** The edits of an action, with the development's own record where it is the first thing that is written of it. */
export const withDevelopment = ({ development, stored }: DevelopmentView, edits: Edit[]): Edit[] =>
  stored ? edits : [{ table: 'developments', kind: 'create', record: development }, ...edits];

/** Writes an action in a programme's development; it can be taken back. */
export const actInDevelopment = (view: DevelopmentView, edits: Edit[]): Promise<string | null> =>
  act(view.development.programmeId, withDevelopment(view, edits));

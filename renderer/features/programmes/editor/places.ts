import { sectionKeys } from '#shared/model/programme.ts';

/** The details and the ten sections of O10-7, in the order of the rail. */
export const editorPages = ['details', ...sectionKeys] as const;
export type EditorPage = (typeof editorPages)[number];

export const toEditorPage = (text: string | undefined): EditorPage =>
  editorPages.find((page) => page === text) ?? 'details';

export const pagePath = (programmeId: string, page: EditorPage) => `/programmes/${programmeId}/${page}`;

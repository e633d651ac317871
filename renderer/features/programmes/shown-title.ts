import type { Programme } from '#shared/model/programme.ts';

/** The title in the programme's own language, or in the other one where that is empty. */
export function shownTitle({ title, language }: Pick<Programme, 'title' | 'language'>): string {
  const other = language === 'kk' ? 'ru' : 'kk';
  return title[language].trim() || title[other].trim();
}

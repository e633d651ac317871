import type { HistoryRow } from '#renderer/data/history.ts';
import type { ValueContext } from './value-words.ts';

/** Who did something: a user by name, or whoever wrote a remark on the public page by the name given there. */
export function whoWords({ user, byPublicReader, fields }: HistoryRow, t: ValueContext['t']): string {
  if (!byPublicReader) return user?.name || t('unknownUser');
  const author = fields.find(({ field }) => field === 'author')?.to;
  return t('publicReader', { name: typeof author === 'string' ? author : '' });
}

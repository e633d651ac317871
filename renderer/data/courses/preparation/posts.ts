import { useLiveQuery } from 'dexie-react-hooks';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { type DailyPost, dailyPostId } from '#shared/model/course/preparation.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { database } from '../../database.ts';
import { act } from '../../undo.ts';
import { inTurn } from '../in-turn.ts';

/** The posts of the days of an intake (O10-25). */
export const readPosts = (intakeId: string): Promise<DailyPost[]> =>
  database.dailyPosts.where({ intakeId }).toArray();

/** Live; undefined while they load. */
export const usePosts = (intakeId: string): DailyPost[] | undefined =>
  useLiveQuery(() => readPosts(intakeId), [intakeId]);

/** Writes the address of a day's post in a language; empty takes it away. Throws where it was not stored, as `change` does. */
export const writePost = (
  intakeId: string,
  date: PlainDate,
  language: DocumentLanguage,
  link: string,
): Promise<unknown> =>
  inTurn(async () => {
    const id = dailyPostId(intakeId, date);
    if (await database.dailyPosts.get(id)) {
      return act(intakeId, [{ table: 'dailyPosts', kind: 'update', id, fields: { [language]: link } }]);
    }
    if (link === '') return null;
    const record = { id, intakeId, date, kk: '', ru: '', [language]: link };
    return act(intakeId, [{ table: 'dailyPosts', kind: 'create', record }]);
  });

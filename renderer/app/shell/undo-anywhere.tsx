import { Anchor, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { database } from '#renderer/data/database.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { redoLast, type TakenBack, undoLast } from '#renderer/data/undo.ts';
import { placeOfChange } from '#shared/model/place-of-change.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { loadLaterTexts } from '../languages/language.ts';

const t = i18next.t.bind(i18next);
const shownFor = 8000;

/** A place that a person can go to, and its name; null where there is none. */
async function placeOf(taken: TakenBack): Promise<{ href: string; name: string } | null> {
  const place = placeOfChange(taken);
  if (place) {
    const programme = await database.programmes.get(taken.scope);
    if (!programme) return null;
    const { kk, ru } = programme.title;
    const title = (programme.language === 'kk' ? kk || ru : ru || kk) || t('programmes:untitled');
    if (programme.deletedAt !== null) return { href: '#/bin', name: title };
    const language = i18next.language === 'ru' || i18next.language === 'en' ? i18next.language : 'kk';
    const section = place.section === 'details' ? t('history:details') : sectionName(place.section, language);
    return { href: `#/programmes/${taken.scope}/${place.section}`, name: `${title}: ${section}` };
  }
  return taken.table === 'organisations' ? { href: '#/settings', name: t('settings:title') } : null;
}

function tell(message: string, place: { href: string; name: string } | null): void {
  notifications.hide('undo-anywhere');
  notifications.show({
    id: 'undo-anywhere',
    autoClose: shownFor,
    closeButtonProps: { 'aria-label': t('app:actions.close') },
    message: (
      <>
        <Text size="sm">{message}</Text>
        {place && (
          <Anchor href={place.href} size="sm" onClick={() => notifications.hide('undo-anywhere')}>
            {place.name}
          </Anchor>
        )}
      </>
    ),
  });
}

async function run(step: 'undo' | 'redo'): Promise<void> {
  await loadLaterTexts();
  await flush();
  const taken = await (step === 'undo' ? undoLast() : redoLast());
  if (!taken) return tell(t(`history:undo.nothing.${step}`), null);
  const place = await placeOf(taken);
  if (!taken.tookBack) return tell(t('history:undo.changedSince'), place);
  const what = t(`history:what.${taken.table}`);
  const did = t(`history:undo.did.${taken.kind}`);
  const message = t(`history:undo.${step}`, { what, did });
  tell(taken.changedSince ? `${message} ${t('history:undo.partly')}` : message, place);
}

let queue: Promise<unknown> = Promise.resolve();

/** Takes back, or brings again, the last action anywhere, and says what it was and where. */
export function undoAnywhere(step: 'undo' | 'redo'): void {
  queue = queue
    .then(() => run(step))
    .catch((error: unknown) => {
      const { code, params } = saveProblem(error);
      tell(t(`problems:${code}`, params ?? {}), null);
    });
}

import type { TFunction } from 'i18next';
import { saveMade } from '#renderer/components/save-made.ts';
import { makeTrustFile } from '#renderer/data/certificates/keys/make-trust-file.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { Outcome } from '#shared/model/problem.ts';
// A piece of its own with nothing to load beside it, as the program makes its workers.
import scriptAddress from './page/check-page.ts?worker&url';
import { pageHtml } from './page/page-html.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function scriptText(): Promise<string> {
  const answer = await fetch(scriptAddress);
  if (!answer.ok) throw new Error(`The page's program is not there: ${answer.status}`);
  return answer.text();
}

/** Saves the list of keys and of what no longer holds, signed by this computer. Problems: those of signing and saving. */
export async function saveList(t: TFunction<'authenticity'>): Promise<Outcome<SaveFileAnswer>> {
  const list = await makeTrustFile();
  if (!list.ok) return list;
  const { trust, text } = list.value;
  return saveMade(
    {
      name: t('keys.listName', { date: numericDate(todayIn(trust.madeAt)) }),
      extension: 'json',
      fallback: 'certificates',
      filter: t('keys.listFilter'),
    },
    async () => bytesOf(text),
  );
}

/** Saves the page that verifies codes with no network, with the list in it. Problems: those of signing and saving. */
export async function savePage(t: TFunction<'authenticity'>): Promise<Outcome<SaveFileAnswer>> {
  const list = await makeTrustFile();
  if (!list.ok) return list;
  const { trust, text } = list.value;
  return saveMade(
    {
      name: t('keys.pageName', { date: numericDate(todayIn(trust.madeAt)) }),
      extension: 'html',
      fallback: 'certificates',
      filter: t('keys.pageFilter'),
    },
    async () => bytesOf(await pageHtml(await scriptText(), text)),
  );
}

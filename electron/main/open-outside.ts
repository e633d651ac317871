import { type BrowserWindow, dialog } from 'electron';
import { webAddress } from '#shared/external-links.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { menuTexts } from './menu-texts.ts';
import { openExternal, openInBrowser } from './navigation.ts';
import type { ShellState } from './shell-state.ts';

/** Most characters of an address that the question shows: its host stands in the question itself. */
const longestShown = 300;

/**
 * Opens addresses that the page asks for: those of listed sites at once, any other https address, as of the
 * organisation's own server or portal, after the person said yes to a question that the page cannot answer. Each host
 * is asked about once while the program runs. Problem: `linkNotAllowed`.
 */
export function outsideOpener(state: Pick<ShellState, 'language'>) {
  const agreed = new Set<string>();
  let asking = false;

  async function agrees(url: URL, window: BrowserWindow): Promise<boolean> {
    const texts = menuTexts(state.language).outside;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      // Written by the parsed address: letters of other alphabets that look like Latin ones are seen there.
      message: texts.message.replace('{{host}}', url.host),
      detail: `${url.href.slice(0, longestShown)}\n\n${texts.detail}`,
      buttons: [texts.stay, texts.open],
      defaultId: 1,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }

  return async (address: string, window: BrowserWindow): Promise<Outcome<null>> => {
    if (openExternal(address)) return success(null);
    const url = webAddress(address);
    if (!url) return failure('linkNotAllowed');
    if (!agreed.has(url.host)) {
      // One question at a time: a page that asks and asks gets one.
      if (asking) return success(null);
      asking = true;
      const yes = await agrees(url, window).finally(() => {
        asking = false;
      });
      if (!yes) return success(null);
      agreed.add(url.host);
    }
    openInBrowser(url.href);
    return success(null);
  };
}

import { html } from '#shared/html.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { Attempt } from '../room-state.ts';
import { entrantOf, questionsOf, type TestRoom } from '../test-room.ts';
import { pageDocument } from './page-layout.ts';
import { pageText, type TextKey } from './page-texts.ts';

interface Message {
  title: TextKey;
  text: TextKey;
  /** Relative address of the page for the code; left out where it helps nobody. */
  entrance?: string;
}

/** A page that says one thing. */
export function messagePage(language: DocumentLanguage, { title, text, entrance }: Message): string {
  const say = pageText(language);
  const body = html`<h1>${say(title)}</h1><p class="box wrong" role="alert">${say(text)}</p>
${entrance !== undefined && html`<p><a href="${entrance}">${say('toEntrance')}</a></p>`}`;
  return pageDocument({ language, title: say(title), body });
}

const endings: readonly TextKey[] = ['sent', 'timeUp', 'stopped'];

/** What became of an attempt that has ended: never what was right, since others may still be answering. */
export function endedPage(room: TestRoom, { enrolmentId, answers, events }: Attempt): string {
  const { language } = room;
  const say = pageText(language);
  const entrant = entrantOf(room, enrolmentId);
  const how = endings.find((ending) => events.some(({ event }) => event === ending)) ?? 'sent';
  const of = entrant ? questionsOf(room, entrant).length : 0;
  const body = html`<h1>${say('endedTitle')}</h1><p>${entrant?.name ?? ''}</p>
<div class="box" role="status"><p>${say(how)}</p><p>${say('endedCount', { count: answers.size, of })}</p></div>
<p>${say('endedForGood')}</p>`;
  return pageDocument({ language, title: say('endedTitle'), body });
}

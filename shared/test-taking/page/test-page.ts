import { type Html, html } from '#shared/html.ts';
import type { Attempt } from '../room-state.ts';
import { type Entrant, questionsOf, type RoomQuestion, type TestRoom } from '../test-room.ts';
import { pageDocument } from './page-layout.ts';
import { type PageText, pageText } from './page-texts.ts';

/** Questions and answers are told by their places: an id could say more than what is to be read. */
function questionHtml(
  { text, answers }: RoomQuestion,
  place: number,
  chosen: number | undefined,
  say: PageText,
): Html {
  const checked = html` checked`;
  const choices = answers.map(
    (answer, at) =>
      html`<label class="${at === chosen ? 'choice chosen' : 'choice'}"><input type="radio" name="q${place}" value="${at}"${at === chosen && checked}>${answer.text}</label>`,
  );
  return html`<fieldset><legend>${say('question', { number: place + 1 })}</legend><p class="asked" id="asked-${place}">${text}</p>
<div role="radiogroup" aria-labelledby="asked-${place}">${choices}</div></fieldset>
`;
}

/** The questions of one trainee, with what was chosen before. `now`: milliseconds since 1970. */
export function testPage(room: TestRoom, entrant: Entrant, attempt: Attempt, now: number): string {
  const { language, title } = room;
  const say = pageText(language);
  const questions = questionsOf(room, entrant);
  const of = questions.length;
  const minutes = Math.ceil(Math.max(0, attempt.until - now) / 60_000);
  const body = html`<h1>${title}</h1>
<p>${entrant.name} · ${say('variant', { number: entrant.variant + 1 })}</p>
<div class="bar"><p class="time">${say('left')}: <span id="time">${minutes}:00</span></p>
<p><span id="answered">${say('answered', { count: attempt.answers.size, of })}</span> · <span id="saved" role="status">${say('saved')}</span></p></div>
<noscript><p class="box wrong">${say('withoutScript')}</p></noscript>
<form id="test" method="post" action="${attempt.device}/end" autocomplete="off" data-to="${attempt.device}/save" data-number="${attempt.number}" data-left="${Math.max(0, attempt.until - now)}" data-of="${of}" data-answered="${say('answered', { of })}" data-saved="${say('saved')}" data-saving="${say('saving')}" data-waiting="${say('waiting')}" data-ask-finish="${say('askFinish')}" data-ask-unanswered="${say('askUnanswered')}">
${questions.map((question, place) => questionHtml(question, place, attempt.answers.get(place), say))}
<p class="quiet">${say('finishHint')}</p><button>${say('finish')}</button></form>`;
  return pageDocument({ language, title: say('title'), body, runs: true });
}

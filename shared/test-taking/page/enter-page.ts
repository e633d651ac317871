import { html } from '#shared/html.ts';
import { codeDigits, type TestRoom } from '../test-room.ts';
import { pageDocument } from './page-layout.ts';
import { pageText, type TextKey } from './page-texts.ts';

interface Entering {
  /** The code as it was typed, or as a personal link brings it. */
  typed: string;
  problem: TextKey | null;
}

/** Where somebody types the personal code. */
export function enterPage({ language, title, minutes }: TestRoom, { typed, problem }: Entering): string {
  const say = pageText(language);
  const told = problem && html`<p class="box wrong" role="alert" id="problem">${say(problem)}</p>`;
  const body = html`<h1>${say('title')}</h1>
<p>${title}</p>
<p class="quiet">${say('rules', { minutes })}</p>
${told}<form method="post" action="enter" autocomplete="off">
<label class="name" for="code">${say('code')}</label>
<input class="code" id="code" name="code" value="${typed}" inputmode="numeric" maxlength="${codeDigits * 2}" required aria-describedby="hint">
<p class="quiet" id="hint">${say('codeHint')}</p>
<button>${say('enter')}</button></form>`;
  return pageDocument({ language, title: say('title'), body });
}

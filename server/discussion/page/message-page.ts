import { html } from '#shared/html.ts';
import { type PagePlace, pageDocument } from './page-layout.ts';
import { pageText, type TextKey } from './page-texts.ts';
import type { PageProblem } from './problem-box.ts';

interface Message extends PagePlace {
  title: TextKey;
  problem: PageProblem;
  /** What somebody wrote that was not taken: it must not be lost. */
  typed?: string;
  /** Where one can go on. */
  on?: { address: string; text: TextKey };
}

/** A page that says why something was not done. */
export function messagePage({ title, problem, typed = '', on, ...place }: Message): string {
  const say = pageText(place.language);
  const kept =
    typed.trim() !== '' &&
    html`<label for="typed">${say('typed')}</label><textarea id="typed" rows="10" readonly>
${typed}</textarea>`;
  const body = html`<h1>${say(title)}</h1><div class="box wrong" role="alert"><p>${say(problem.key, problem.params)}</p></div>${kept}
${on && html`<p><a href="${on.address}">${say(on.text)}</a></p>`}`;
  return pageDocument({ ...place, title: say(title), body });
}

import { type Html, html } from '#shared/html.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { PageText, TextKey } from './page-texts.ts';

/** What is wrong with what was sent, as a text of the page. */
export interface PageProblem {
  key: TextKey;
  params?: Problem['params'];
}

/** Tells what to mend; nothing where all is well. */
export const problemBox = (problems: readonly PageProblem[], say: PageText): Html | null =>
  problems.length === 0
    ? null
    : html`<div class="box wrong" role="alert"><p>${say('mend')}</p><ul>${problems.map(
        ({ key, params }) => html`<li>${say(key, params)}</li>`,
      )}</ul></div>`;

import { html } from '#shared/html.ts';
import { type PagePlace, pageDocument } from '../../discussion/page/page-layout.ts';
import { checkText } from './check-texts.ts';
import { codeForm } from './code-form.ts';

/** Where a code is typed. `typed`: what was typed and is no code. */
export function codePage(place: PagePlace, typed?: string): string {
  const say = checkText(place.language);
  const form = codeForm(say, place.language, typed, typed !== undefined);
  return pageDocument({ ...place, title: say('title'), body: html`<h1>${say('title')}</h1>${form}` });
}

/** Says that no certificate is found, and what to do. */
export function unknownPage(place: PagePlace): string {
  const say = checkText(place.language);
  const body = html`<h1>${say('unknownTitle')}</h1>
<div class="box wrong" role="alert"><p class="title">${say('unknown')}</p><p>${say('unknownDo')}</p></div>
${codeForm(say, place.language)}`;
  return pageDocument({ ...place, title: say('unknownTitle'), body });
}

/** Says why nothing could be checked. `seconds`: to wait, where too much was asked; null where the server failed. */
export function troublePage(place: PagePlace, seconds: number | null): string {
  const say = checkText(place.language);
  const why = seconds === null ? say('serverFailed') : say('tooManyRequests', { seconds });
  const body = html`<h1>${say('troubleTitle')}</h1><div class="box wrong" role="alert"><p>${why}</p></div>`;
  return pageDocument({ ...place, title: say('troubleTitle'), body });
}

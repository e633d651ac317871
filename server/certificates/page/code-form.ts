import { type Html, html } from '#shared/html.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { CheckText } from './check-texts.ts';

/** Where the code under a QR code is typed: an ordinary question to this server, which changes nothing. */
export const codeForm = (say: CheckText, language: InterfaceLanguage, typed = '', wrong = false): Html =>
  html`${wrong && html`<div class="box wrong" role="alert" id="wrong"><p>${say('codeWrong')}</p></div>`}
<form method="get" action="/v">
${language !== 'kk' && html`<input type="hidden" name="lang" value="${language}">`}
<label for="code">${say('code')}</label>
<p class="hint" id="hint">${say('codeHint')}</p>
<input id="code" name="code" value="${typed}" required maxlength="100" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="${wrong ? 'wrong hint' : 'hint'}"${wrong && html` aria-invalid="true"`}>
<button type="submit">${say('check')}</button>
</form>`;

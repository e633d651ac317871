import { type Html, html } from '#shared/html.ts';
import { isAnswered, type Remark } from '#shared/model/development/remark.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { SectionKey } from '#shared/model/programme.ts';
import { sectionName, sectionRule } from '#shared/regulation/sections.ts';
import { addressOf, type PagePlace } from './page-layout.ts';
import { dayInWords, pageText } from './page-texts.ts';

/** So many at once, also where there are thousands. */
export const remarksOnPage = 50;

const named = (key: SectionKey, language: InterfaceLanguage) =>
  `${sectionRule(key).number}. ${sectionName(key, language)}`;

function answerHtml(remark: Remark, language: InterfaceLanguage): Html {
  const say = pageText(language);
  const { decision, answer, answeredOn } = remark;
  // What is written of an answer before it is one as O10-9 asks, is nobody's answer yet.
  if (decision === null || !isAnswered(remark)) return html`<p class="quiet">${say('unanswered')}</p>`;
  const changed = decision === 'takenIntoAccount' ? remark.changedSection : null;
  return html`<div class="answer"><h4>${say('answer')}</h4>
<p><strong>${say(decision)}</strong>${changed && html` ${say('changedSection', { section: named(changed, language) })}`}</p>
${answer.trim() !== '' && html`<p class="said">${answer}</p>`}
${answeredOn && html`<p class="quiet">${dayInWords(answeredOn, language)}</p>`}</div>`;
}

function remarkHtml(remark: Remark, language: InterfaceLanguage): Html {
  const say = pageText(language);
  const { id, kind, section, text, author, affiliation, receivedOn } = remark;
  const about =
    section === null ? say('wholeDraft') : say('aboutSection', { section: named(section, language) });
  const who = [author, affiliation].filter((part) => part.trim() !== '').join(', ');
  return html`<article id="remark-${id}"><h3>${say(kind)}</h3>
<p class="quiet">${about}</p><p class="said">${text}</p>
<p class="quiet">${who}${who !== '' && html`, `}${dayInWords(receivedOn, language)}</p>
${answerHtml(remark, language)}</article>`;
}

/** The remarks that everybody may see with their answers, a page of them. `page` counts from 1. */
export function remarkList(remarks: readonly Remark[], page: number, place: PagePlace): Html {
  const say = pageText(place.language);
  if (remarks.length === 0) return html`<p>${say('noRemarks')}</p>`;
  const last = Math.ceil(remarks.length / remarksOnPage);
  const shown = Math.min(Math.max(1, page), last);
  const at = (number: number) => `${addressOf(place, number > 1 ? { page: `${number}` } : {})}#remarks`;
  const newer = shown > 1 && html`<a href="${at(shown - 1)}">${say('newer')}</a> `;
  const older = shown < last && html`<a href="${at(shown + 1)}">${say('older')}</a>`;
  const some = remarks.slice((shown - 1) * remarksOnPage, shown * remarksOnPage);
  return html`<p class="quiet">${say('shownCount', { count: remarks.length })}</p>
${some.map((remark) => remarkHtml(remark, place.language))}<p>${newer}${older}</p>`;
}

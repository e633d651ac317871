import { type Html, html } from '#shared/html.ts';
import { addressOf, type PagePlace, pageDocument } from '../../discussion/page/page-layout.ts';
import { dayInWords, ownWords } from '../../discussion/page/page-texts.ts';
import type { PublicCertificate } from '../find-certificate.ts';
import { type CheckText, checkText } from './check-texts.ts';

interface CertificatePage extends PagePlace {
  certificate: PublicCertificate;
}

/** What a certificate says and is worth today. */
export function certificatePage({ certificate, ...place }: CertificatePage): string {
  const { language } = place;
  const say = checkText(language);
  const { state, facts, origin } = certificate;
  const name = [facts.lastName, facts.firstName, facts.middleName].filter(Boolean).join(' ');
  const body = html`<h1>${say('title')}</h1>
<div class="box ${state === 'valid' ? 'good' : 'wrong'}" role="status"><p class="title">${stateText(certificate, say, language)}</p>
<p>${say('asOf', { date: dayInWords(certificate.today, language) })}</p></div>
<dl>
${row(say('number'), certificate.registrationNumber)}
${row(say('holder'), name)}
${row(say('course'), ownWords(facts.title, language))}
${facts.hours !== null && row(say('hours'), `${facts.hours}`)}
${row(say('issuedOn'), dayInWords(certificate.issuedOn, language))}
${row(say('organisation'), ownWords(facts.organisation, language))}
</dl>
<p>${say('compare')}</p>
<p>${addressText(certificate, say)}</p>
<p class="quiet">${say('registered', registered(certificate.registeredAt, language))}</p>
${origin === 'imported' && html`<p class="quiet">${say('imported')}</p>`}
<p><a href="${addressOf({ path: '/v', language })}">${say('another')}</a></p>`;
  return pageDocument({ ...place, title: say('title'), body });
}

const row = (name: string, value: string): Html | false =>
  value !== '' && html`<dt>${name}</dt><dd>${value}</dd>`;

function stateText(
  { state, validUntil }: PublicCertificate,
  say: CheckText,
  language: PagePlace['language'],
) {
  if (state === 'annulled' || state === 'replaced') return say(state);
  return validUntil === null ? say('validNoTerm') : say(state, { date: dayInWords(validUntil, language) });
}

/** A copy of this page elsewhere may show any address but what the organisation says of its own. */
const addressText = ({ checkAddress: address }: PublicCertificate, say: CheckText): string =>
  address === '' ? say('addressUnsaid') : say('address', { address });

/** The instant by the clocks of Kazakhstan. */
function registered(at: Date, language: PagePlace['language']) {
  const here = at.toLocaleString('sv-SE', { timeZone: 'Asia/Almaty' });
  return { date: dayInWords(here.slice(0, 10), language), time: here.slice(11, 16) };
}

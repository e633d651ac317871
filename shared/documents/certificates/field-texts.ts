import { formatDate, parseDate } from '#shared/kazakh/dates.ts';
import { decline } from '#shared/kazakh/decline.ts';
import { declineRussianPost } from '#shared/kazakh/russian-cases.ts';
import type { CertificateSigner } from '#shared/model/certificates/certificate.ts';
import type { TemplateField } from '#shared/model/certificates/certificate-template.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { CertificateToPrint } from './certificate-to-print.ts';

const noBreakSpace = '\u00a0';

/** A day in words, «2026 жылғы 5 қаңтар»; empty where there is none. The day stays with its month, the year with its word. */
function dayText(day: string | null, language: DocumentLanguage): string {
  const date = parseDate(day ?? '');
  return date ? formatDate(date, language).replace(/(?<=\d) (?=\p{L})/gu, noBreakSpace) : '';
}

/**
 * From the first day to the last: «2026 жылғы 5 қаңтар – 16 қаңтар», «5 января – 16 января 2026 года». The year is said
 * once where it is one.
 */
export function daysText(startsOn: string | null, endsOn: string | null, language: DocumentLanguage): string {
  const first = dayText(startsOn, language);
  const last = dayText(endsOn, language);
  if (first === '' || last === '' || first === last) return first || last;
  const sameYear = startsOn?.slice(0, 4) === endsOn?.slice(0, 4);
  if (!sameYear) return `${first} – ${last}`;
  return language === 'kk'
    ? `${first} – ${last.replace(/^\d+\sжылғы /, '')}`
    : `${first.replace(/ \d+\sгода$/, '')} – ${last}`;
}

/** Post as it stands beside the signature; who acts for the director says so (O10-33): «Директордың м.а.», «И.о. директора». */
function postText({ post, acting }: CertificateSigner, language: DocumentLanguage): string {
  const said = post[language].trim();
  const saysSo = /(?<!\p{L})(?:м\.\s?а\.|и\.\s?о\.|міндетін атқарушы|исполняющ)/iu.test(said);
  if (!acting || said === '' || saysSo) return said;
  return language === 'kk'
    ? `${decline(said, 'genitive')} м.а.`
    : `И.о. ${lowerFirst(declineRussianPost(said, 'genitive'))}`;
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

/** Values of a template's fields for one certificate, as they are printed; empty where there is none (O10-30, O10-33). */
export function fieldTexts(certificate: CertificateToPrint): Record<TemplateField, string> {
  const { facts, registrationNumber, issuedOn, validUntil, checkCode, address } = certificate;
  const { lastName, firstName, middleName, signer, startsOn, endsOn } = facts;
  const texts: Record<TemplateField, string> = {
    number: registrationNumber,
    lastName,
    firstName,
    middleName,
    fullName: [lastName, firstName, middleName]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' '),
    'title.kk': facts.title.kk,
    'title.ru': facts.title.ru,
    hours: facts.hours === null ? '' : String(facts.hours),
    'dates.kk': daysText(startsOn, endsOn, 'kk'),
    'dates.ru': daysText(startsOn, endsOn, 'ru'),
    'issuedOn.kk': dayText(issuedOn, 'kk'),
    'issuedOn.ru': dayText(issuedOn, 'ru'),
    'validUntil.kk': dayText(validUntil, 'kk'),
    'validUntil.ru': dayText(validUntil, 'ru'),
    'organisation.kk': facts.organisation.kk,
    'organisation.ru': facts.organisation.ru,
    'city.kk': facts.city.kk,
    'city.ru': facts.city.ru,
    signer: signer.name,
    'signerPost.kk': postText(signer, 'kk'),
    'signerPost.ru': postText(signer, 'ru'),
    total: facts.total === null ? '' : String(facts.total),
    check: checkCode,
    address,
  };
  return texts;
}

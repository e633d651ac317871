import type { ProvenFacts } from '#shared/authenticity/payload.ts';
import type { CodeCheck } from '#shared/authenticity/verify-code.ts';
import { numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import { make } from './elements.ts';
import type { Say } from './page-texts.ts';

function factList(facts: ProvenFacts, organisation: string, say: Say): HTMLElement {
  const rows = [
    ['name', facts.name],
    ['title', facts.title],
    ['hours', facts.hours === null ? '' : String(facts.hours)],
    ['registrationNumber', facts.registrationNumber],
    ['issuedOn', numericDate(facts.issuedOn)],
    ['validUntil', facts.validUntil === null ? say('facts.noEnd') : numericDate(facts.validUntil)],
    ['relation', say(`facts.relations.${facts.relation}`)],
    ['organisation', organisation],
  ] as const;
  const shown = rows.filter(([, value]) => value !== '');
  return make(
    'dl',
    {},
    ...shown.flatMap(([key, value]) => [make('dt', {}, say(`facts.${key}`)), make('dd', {}, value)]),
  );
}

/** What the check came to: the verdict large, what is proven, and as of when. */
export function resultOf(check: CodeCheck, organisation: string, say: Say): HTMLElement {
  const { verdict, facts, since, asOf, warnings } = check;
  const date = since === null ? '' : numericDate(since);
  return make(
    'section',
    { class: `result ${verdict}`, 'data-verdict': verdict },
    make('h2', {}, say(`verdict.${verdict}.title`)),
    make('p', {}, say(`verdict.${verdict}.text`, { date })),
    facts && factList(facts, organisation, say),
    ...warnings.map((warning) => make('p', { class: 'warning' }, say(`warnings.${warning}`))),
    make('p', { class: 'small' }, `${say('asOf', { date: numericDate(todayIn(asOf)) })} ${say('clause')}.`),
  );
}

/** What went wrong before anything could be checked. */
export const faultOf = (words: string): HTMLElement =>
  make('section', { class: 'result fault' }, make('p', {}, words));

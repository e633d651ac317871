import en from '#shared/languages/en/sections.json' with { type: 'json' };
import kk from '#shared/languages/kk/sections.json' with { type: 'json' };
import ru from '#shared/languages/ru/sections.json' with { type: 'json' };
import { type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import type { ClauseId } from './clause-id.ts';
import type { Localised, TextLanguage } from './localised.ts';

/** One of the ten sections that a programme has. */
export interface SectionRule {
  key: SectionKey;
  /** Place in the programme, from 1. */
  number: number;
  /** The clause that asks for the section. */
  clause: ClauseId;
  /** The official name (O10-7), as a heading. */
  name: Localised;
  /** What the section has to say (O10-8): the Kazakh is word for word, the others are translations. */
  guidance: Localised;
  guidanceClause: ClauseId;
}

/** The ten sections of O10-7 with their guidance from O10-8, in the order that every programme keeps. */
export const sectionRules: readonly SectionRule[] = sectionKeys.map((key, index) => ({
  key,
  number: index + 1,
  clause: 'O10-7',
  name: { kk: kk[key].name, ru: ru[key].name, en: en[key].name },
  guidance: { kk: kk[key].guidance, ru: ru[key].guidance, en: en[key].guidance },
  guidanceClause: 'O10-8',
}));

const byKey = Object.fromEntries(sectionRules.map((rule) => [rule.key, rule])) as Record<
  SectionKey,
  SectionRule
>;

/** The rule of one section: its number, name, guidance and clauses. */
export const sectionRule = (key: SectionKey): SectionRule => byKey[key];

/** The section's official name, as a heading. */
export const sectionName = (key: SectionKey, language: TextLanguage): string => byKey[key].name[language];

/** What O10-8 asks the section to say. */
export const sectionGuidance = (key: SectionKey, language: TextLanguage): string =>
  byKey[key].guidance[language];

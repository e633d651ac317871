import type { TemplateLanguage } from '#shared/model/certificates/certificate-template.ts';

/** Headings of the supplement's table and the word before its sum (O10-30). */
export const topicsWords = {
  kk: { topic: 'Тақырыптар (модульдер)', hours: 'Сағат саны', score: 'Нәтижесі', total: 'Барлығы' },
  ru: { topic: 'Темы (модули)', hours: 'Количество часов', score: 'Результат', total: 'Итого' },
  both: {
    topic: 'Тақырыптар (модульдер) / Темы (модули)',
    hours: 'Сағат / Часы',
    score: 'Нәтиже / Результат',
    total: 'Барлығы / Итого',
  },
} satisfies Record<TemplateLanguage, Record<'topic' | 'hours' | 'score' | 'total', string>>;

import type {
  TemplateElement,
  TemplateLanguage,
  TemplateLayout,
} from '#shared/model/certificates/certificate-template.ts';
import { codeAt, framesOf, inLines, inOneLine, ruleAt, signatureAt, textAt } from './default-elements.ts';

const page = { width: 210, height: 297 };

const sentences = {
  kk: '«{{title.kk}}» тақырыбындағы {{hours}} академиялық сағат көлеміндегі біліктілікті арттыру курсында ({{dates.kk}}) мынадай тақырыптар (модульдер) бойынша тиісті білімі мен дағдыларын көрсетті:',
  ru: 'на курсе повышения квалификации на тему «{{title.ru}}» ({{dates.ru}}, академических часов – {{hours}}) показал(а) соответствующие знания и навыки по следующим темам (модулям):',
};

/** A supplement, A4 upright: topics with their hours, and results where there are any (O10-30). */
export function defaultSupplement(language: TemplateLanguage): TemplateLayout {
  const issued = inOneLine(language, 'Берілген күні', 'Дата выдачи');
  const issuedOn = inOneLine(language, '{{issuedOn.kk}}', '{{issuedOn.ru}}');
  const total = inOneLine(language, 'Қорытынды балл', 'Итоговый балл');
  const left = { align: 'left', stand: 'top' } as const;
  const elements: TemplateElement[] = [
    ...framesOf(page.width, page.height),
    textAt(
      'organisation',
      [25, 22, 160, 17],
      inLines(language, '{{organisation.kk}}', '{{organisation.ru}}'),
      11,
      {
        ...{ bold: true, leastSize: 7 },
      },
    ),
    textAt(
      'heading',
      [20, 41, 170, 14],
      inLines(language, 'СЕРТИФИКАТҚА ҚОСЫМША', 'ПРИЛОЖЕНИЕ К СЕРТИФИКАТУ'),
      16,
      {
        ...{ bold: true },
      },
    ),
    textAt('number', [45, 55.5, 120, 7], '№ {{number}}', 12),
    textAt('name', [22, 63, 166, 14], '{{fullName}}', 20, {
      bold: true,
      leastSize: 10,
      stand: 'bottom',
      lineHeight: 1.1,
    }),
    ruleAt('name-rule', 30, 78, 150),
    textAt(
      'course',
      [20, 80, 170, 27],
      inLines(language, sentences.kk, sentences.ru),
      language === 'both' ? 10 : 11,
      {
        ...{ leastSize: 7, align: 'left', lineHeight: 1.15 },
      },
    ),
    {
      ...{ id: 'topics', artwork: false, kind: 'topics', x: 20, y: 110, width: 170, height: 108 },
      ...{ family: 'serif', size: 10.5, leastSize: 7.5, language },
    },
    textAt('total', [20, 220, 125, 6], `${total}: {{total}}`, 11, { ...left, bold: true }),
    ...signatureAt(language, 20, 247, 122),
    textAt('issued', [20, 266, 122, 5.5], `${issued}: ${issuedOn}`, 10, left),
    textAt('city', [20, 272, 122, 5.5], inOneLine(language, '{{city.kk}}', '{{city.ru}}'), 10, left),
    ...codeAt(149, 232, 41),
  ];
  return { kind: 'supplement', language, page, elements };
}

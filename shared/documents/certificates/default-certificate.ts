import type {
  TemplateElement,
  TemplateLanguage,
  TemplateLayout,
} from '#shared/model/certificates/certificate-template.ts';
import {
  type Box,
  codeAt,
  framesOf,
  inLines,
  inOneLine,
  ruleAt,
  signatureAt,
  textAt,
} from './default-elements.ts';

const page = { width: 297, height: 210 };

const sentences = {
  kk: {
    opening: 'Осы сертификат',
    course:
      '«{{title.kk}}» тақырыбында\n{{dates.kk}} аралығында\n{{hours}} академиялық сағат көлемінде\nбіліктілікті арттыру курсынан өткенін растайды',
  },
  ru: {
    opening: 'Настоящий сертификат подтверждает, что',
    course:
      'прошёл(ла) курс повышения квалификации на тему\n«{{title.ru}}»\n{{dates.ru}}\n(академических часов – {{hours}})',
  },
};

/** What the certificate proves: one column in the middle, or the two languages beside each other. */
function sentenceElements(language: TemplateLanguage): TemplateElement[] {
  const columns: ['kk' | 'ru', number, number][] =
    language === 'both'
      ? [
          ['kk', 18, 127],
          ['ru', 152, 127],
        ]
      : [[language, 40, 217]];
  return columns.flatMap(([one, x, width]) => {
    const opening: Box = [x, 72, width, 6];
    const course: Box = [x, 102, width, 38];
    return [
      textAt(`opening-${one}`, opening, sentences[one].opening, 13, { italic: true }),
      textAt(`course-${one}`, course, sentences[one].course, 13.5, { leastSize: 8, lineHeight: 1.25 }),
    ];
  });
}

const nameHint = {
  kk: 'тегі, аты, әкесінің аты (болған жағдайда)',
  ru: 'фамилия, имя, отчество (при наличии)',
};

/** A certificate, A4 across, with what O10-33 and the usual forms ask for. */
export function defaultCertificate(language: TemplateLanguage): TemplateLayout {
  const issued = inOneLine(language, 'Берілген күні', 'Дата выдачи');
  const issuedOn = inOneLine(language, '{{issuedOn.kk}}', '{{issuedOn.ru}}');
  const valid = inOneLine(language, 'Жарамдылығының соңғы күні', 'Действителен по');
  const validUntil = inOneLine(language, '{{validUntil.kk}}', '{{validUntil.ru}}');
  const left = { align: 'left', stand: 'top' } as const;
  const elements: TemplateElement[] = [
    ...framesOf(page.width, page.height),
    textAt(
      'organisation',
      [36, 21, 225, 18],
      inLines(language, '{{organisation.kk}}', '{{organisation.ru}}'),
      13,
      {
        ...{ bold: true, leastSize: 8 },
      },
    ),
    textAt('heading', [36, 41, 225, 17], 'СЕРТИФИКАТ', 40, { bold: true }),
    textAt('number', [86, 59, 125, 8], '№ {{number}}', 15),
    textAt('name', [30, 79, 237, 14], '{{fullName}}', 28, {
      bold: true,
      leastSize: 12,
      stand: 'bottom',
      lineHeight: 1.1,
    }),
    ruleAt('name-rule', 60, 94, 177),
    textAt('name-hint', [60, 94.5, 177, 4.5], inOneLine(language, nameHint.kk, nameHint.ru), 8.5, {
      stand: 'top',
    }),
    ...sentenceElements(language),
    ...signatureAt(language, 20, 159, 190),
    textAt('issued', [20, 174, 205, 5.5], `${issued}: ${issuedOn}`, 11, left),
    textAt('valid', [20, 180, 205, 5.5], `${valid}: ${validUntil}`, 11, left),
    textAt('city', [20, 186, 205, 5.5], inOneLine(language, '{{city.kk}}', '{{city.ru}}'), 11, left),
    ...codeAt(234, 145, 42),
  ];
  return { kind: 'certificate', language, page, elements };
}

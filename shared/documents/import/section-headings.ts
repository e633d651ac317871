import { mendLookAlikes } from '#shared/kazakh/look-alikes.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { type SectionKey, sectionKeys } from '#shared/model/programme.ts';

type Spelling = Record<DocumentLanguage, RegExp>;

/**
 * How the headings of the ten sections are written: the names of O10-7, those of O10-8 where they differ, and what
 * programmes in Russian say. Compared with the heading in lower case, without number, quotes and final mark.
 */
const spellings: Record<SectionKey, Spelling> = {
  generalProvisions: { kk: /^жалпы ережел?ер$/u, ru: /^общие положения$/u },
  glossary: {
    kk: /^(?:глоссарий|терминдер(?: мен анықтамалар)?|терминдер сөздігі)$/u,
    ru: /^(?:глоссарий|термины и определения)$/u,
  },
  topic: {
    kk: /^(?:білім беру )?(?:бағдарлама(?:сы)?(?:ның)? )?тақырыбы$/u,
    ru: /^(?:тематика|тема)(?: (?:образовательной )?программы)?$/u,
  },
  aims: {
    kk: /^(?:білім беру )?(?:бағдарлама(?:сы)?ның )?мақсат(?:ы|тары)(?: мен|,)? міндеттері(?: мен|,)?(?: және)? күтілетін нәтижелері?$/u,
    ru: /^цел[ьи](?:,| и)? задачи(?:,| и)? (?:и )?ожидаемые результаты(?: (?:образовательной )?программы)?$/u,
  },
  structure: {
    kk: /^(?:білім беру )?(?:бағдарлама(?:сы)?ның )?құрылымы (?:мен|және) мазмұны$/u,
    ru: /^структура и содержание(?: (?:образовательной )?программы)?$/u,
  },
  learningProcess: {
    kk: /^оқу (?:процесін|үдерісін|үрдісін) ұйымдастыру$/u,
    ru: /^организация (?:учебного|образовательного) процесса$/u,
  },
  methodicalSupport: {
    kk: /^(?:(?:білім беру )?бағдарлама(?:сын|ны) )?оқу-? ?әдістемелік қамтамасыз ету$/u,
    ru: /^учебно-? ?методическое обеспечение(?: (?:образовательной )?программы)?$/u,
  },
  assessment: {
    kk: /^(?:оқу|оқыту) нәтижелерін бағалау$/u,
    ru: /^(?:оценивание|оценка) результатов обучения$/u,
  },
  postCourseSupport: {
    kk: /^(?:посткурстық|курстан кейінгі) (?:қолдау|сүйемелдеу)$/u,
    ru: /^(?:посткурсов(?:ая|ое)|послекурсов(?:ая|ое)) (?:поддержка|сопровождение)$/u,
  },
  literature: {
    kk: /^(?:(?:негізгі (?:және|мен) қосымша|пайдаланылған|ұсынылатын) )?әдебиет(?:тер)?(?: тізімі)?$/u,
    ru: /^(?:список )?(?:(?:основной и дополнительной|использованной|рекомендуемой|рекомендованной) )?литератур[аы]$/u,
  },
};

const number =
  /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{1,4}[.)]|§\s*\d+\.?|\d{1,2}\s*-?\s*(?:бөлім|тарау|раздел|глава)[.:]?|(?:бөлім|тарау|раздел|глава)\s*\d{1,2}[.:]?)\s+/u;
const longest = 150;

/** A heading as it is compared: look-alikes mended, lower case, without number, quotes, final mark and extra spaces. */
export function bareHeading(text: string): string {
  if (text.length > longest) return '';
  return mendLookAlikes(text)
    .text.toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[«»"“”„'*]/gu, '')
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(number, '')
    .replace(/[.:]$/u, '')
    .replace(/ ?- ?/gu, '-')
    .trim();
}

/** The section that a heading names, in whichever language; null where it names none. */
export function sectionOfHeading(text: string): { key: SectionKey; language: DocumentLanguage } | null {
  const bare = bareHeading(text);
  if (!bare) return null;
  for (const key of sectionKeys) {
    if (spellings[key].kk.test(bare)) return { key, language: 'kk' };
    if (spellings[key].ru.test(bare)) return { key, language: 'ru' };
  }
  return null;
}

import { foldForSearch } from '#shared/kazakh/fold.ts';
import { mendLookAlikes } from '#shared/kazakh/look-alikes.ts';
import type { Enrolment } from '#shared/model/course/enrolment.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';

const folded = (words: string): string => foldForSearch(mendLookAlikes(words).text);

/** The one of two that the words name; null where they name neither or both. */
function oneOf<T>(words: string, first: readonly [RegExp, T], second: readonly [RegExp, T]): T | null {
  const text = folded(words);
  const named = [first, second].filter(([pattern]) => pattern.test(text));
  return named.length === 1 && named[0] ? named[0][1] : null;
}

/** The language that a cell names, as «қазақша», «каз.», «русский»; null where it names none or two. */
export const languageNamed = (words: string): DocumentLanguage | null =>
  oneOf(
    words,
    [/(?:^|[^\p{L}])(?:каз|мемлекет|гос|kk|kaz)/u, 'kk'],
    [/(?:^|[^\p{L}])(?:орыс|рус|ru)/u, 'ru'],
  );

/** Town or village, as a cell says it; empty where it says neither or both. */
export const placeKindNamed = (words: string): Enrolment['placeKind'] =>
  oneOf<Enrolment['placeKind']>(
    words,
    [/кала|город|гор(?:\.|$)|urban/u, 'urban'],
    [/ауыл|сел[оь]|село|rural/u, 'rural'],
  ) ?? '';

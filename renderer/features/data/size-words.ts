import type { TFunction } from 'i18next';
import { formatNumber } from '#shared/kazakh/numbers.ts';
import type { TextLanguage } from '#shared/regulation/localised.ts';

const steps = [
  ['gb', 1024 ** 3],
  ['mb', 1024 ** 2],
  ['kb', 1024],
] as const;

/** Bytes as people read them: «1,2 ГБ», «340 КБ». */
export function sizeWords(t: TFunction<'data'>, bytes: number, language: TextLanguage): string {
  const [unit, size] = steps.find(([, least]) => bytes >= least) ?? (['b', 1] as const);
  const figure = bytes / size;
  const decimals = unit !== 'b' && figure < 10 ? 1 : 0;
  return t(`unit.${unit}`, { number: formatNumber(figure, language, decimals) });
}

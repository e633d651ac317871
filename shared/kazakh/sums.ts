import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { numberWords } from './number-words.ts';
import { groupThousands, type NumberLanguage, type RussianForms, russianForm } from './numbers.ts';

const tiynOf = (sum: bigint): string => String(sum % 100n).padStart(2, '0');

/** A sum in tiyn, not negative, as tables of money write it: «1 200 000,50»; English has a point. */
export const formatSum = (sum: bigint, language: NumberLanguage): string =>
  `${groupThousands(String(sum / 100n))}${language === 'en' ? '.' : ','}${tiynOf(sum)}`;

const tiyn: RussianForms = ['тиын', 'тиына', 'тиынов'];

/**
 * A sum in tiyn, not negative, as papers write it out: «бір миллион екі жүз мың теңге 50 тиын», «один миллион двести
 * тысяч тенге 50 тиынов». The tiyn stay digits, always two.
 */
export function sumInWords(sum: bigint, language: DocumentLanguage): string {
  const whole = numberWords(sum / 100n, language);
  if (language === 'kk') return `${whole} теңге ${tiynOf(sum)} тиын`;
  return `${whole} тенге ${tiynOf(sum)} ${russianForm(Number(sum % 100n), tiyn)}`;
}

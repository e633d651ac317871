import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/components/use-today.ts';
import { nextCertificateNumber } from '#renderer/data/certificates/register/next-number.ts';
import { useNumbersHere } from '#renderer/data/numbers/use-numbers-here.ts';
import { numberByPattern, patternProblem } from '#shared/model/certificates/number-pattern.ts';

/** How the next registration number would be printed by a scheme; an example where this computer has no number to give. */
export function NextNumber({ pattern }: { pattern: string }) {
  const { t } = useTranslation(['certificates', 'problems']);
  const year = Number(useToday().slice(0, 4));
  const here = useNumbersHere();
  const wrong = patternProblem(pattern);
  const next = here ? nextCertificateNumber(here, year) : null;
  const printed = numberByPattern(pattern, { year, number: next ?? 1 });
  return (
    <Text size="sm" role="status">
      {wrong && t(`problems:${wrong.code}`, wrong.params ?? {})}
      {!wrong && here && t(next === null ? 'settings.example' : 'settings.next', { number: printed, year })}
    </Text>
  );
}

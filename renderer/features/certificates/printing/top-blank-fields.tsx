import { NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PassedWords, TopBlank } from '#renderer/data/certificates/printing/fill-tray.ts';
import { type FreeBlanks, passedOver } from '#renderer/data/certificates/printing/free-blanks.ts';
import { blankNumber } from '#shared/model/certificates/blank-name.ts';
import { countOfRanges } from '#shared/model/certificates/number-ranges.ts';
import { blanksWords, readBlankNumber } from './blank-words.ts';

/** What is typed of the blank on top of the tray; `pile`: the place of its series among those that have free blanks. */
export interface TypedTop {
  pile: number;
  number: string;
  passed: PassedWords;
}

export const untypedTop = (pile = 0): TypedTop => ({
  pile,
  number: '',
  passed: { fate: 'spoiled', reason: '' },
});

/** The typed blank; null where it is no number. Nothing typed is the first one that is free. */
export function topOf({ pile, number }: TypedTop, free: readonly FreeBlanks[]): TopBlank | null {
  const blanks = free[pile];
  const nextBlank = number.trim() === '' ? (blanks?.ranges[0]?.first ?? null) : readBlankNumber(number);
  if (!blanks || nextBlank === null) return null;
  return { series: blanks.series, digits: blanks.digits, nextBlank };
}

interface TopBlankFieldsProps {
  free: readonly FreeBlanks[];
  typed: TypedTop;
  onChange: (typed: TypedTop) => void;
  /** The number that should come in a job; null in a new one. */
  expected: { series: string; number: number } | null;
}

/** Which blank lies on top of the tray, and what became of those before it. */
export function TopBlankFields({ free, typed, onChange, expected }: TopBlankFieldsProps) {
  const { t } = useTranslation('certificates');
  const blanks = free[typed.pile];
  const top = topOf(typed, free);
  const own = expected?.series === blanks?.series && expected && top && expected.number <= top.nextBlank;
  const passed = top ? passedOver(blanks, top.nextBlank, own ? expected.number : null) : [];
  const setPassed = (fields: Partial<PassedWords>) =>
    onChange({ ...typed, passed: { ...typed.passed, ...fields } });
  const first = blanks?.ranges[0]?.first ?? 0;
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('printing.series')}
        value={String(typed.pile)}
        data={free.map((one, index) => ({
          value: String(index),
          label: t('printing.seriesLeft', {
            series: one.series || t('printing.seriesNone'),
            count: countOfRanges(one.ranges),
          }),
        }))}
        onChange={(event) => onChange(untypedTop(Number(event.currentTarget.value)))}
      />
      <TextInput
        label={t('printing.firstBlank')}
        value={typed.number}
        placeholder={blankNumber(first, blanks?.digits ?? 1)}
        inputMode="numeric"
        maxLength={12}
        onChange={(event) => onChange({ ...typed, number: event.currentTarget.value })}
      />
      {blanks && passed.length > 0 && (
        <Stack gap="xs" role="group" aria-label={t('printing.passed.fate')}>
          <Text size="sm">{t('printing.passed.title', { numbers: blanksWords(blanks, passed) })}</Text>
          <Radio.Group
            label={t('printing.passed.fate')}
            value={typed.passed.fate}
            onChange={(fate) => setPassed({ fate: fate as PassedWords['fate'] })}
          >
            <Stack gap={4} mt={4}>
              {(['spoiled', 'lost', 'later'] as const).map((fate) => (
                <Radio key={fate} value={fate} label={t(`printing.passed.fates.${fate}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {typed.passed.fate !== 'later' && (
            <TextInput
              label={t('printing.passed.reason')}
              value={typed.passed.reason}
              maxLength={1_000}
              required
              onChange={(event) => setPassed({ reason: event.currentTarget.value })}
            />
          )}
        </Stack>
      )}
    </Stack>
  );
}

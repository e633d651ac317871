import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/components/search-field.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { IntakeName } from '#renderer/data/certificates/register/intake-names.ts';
import { certificateStates } from '#shared/model/certificates/certificate-state.ts';
import { blankChoices, type RegisterFilter } from './register-filter.ts';
import type { Period } from './use-register.ts';

interface RegisterFiltersProps {
  period: Period;
  years: readonly number[];
  intakes: readonly IntakeName[];
  filter: RegisterFilter;
  onPeriod: (period: Period) => void;
  onFilter: (filter: RegisterFilter) => void;
}

/** What of the register is read, and what of that is shown. */
export function RegisterFilters(props: RegisterFiltersProps) {
  const { period, years, intakes, filter, onPeriod, onFilter } = props;
  const { t } = useTranslation('certificates');
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const periods: { value: Period; label: string }[] = [
    { value: 'all', label: t('register.periods.all') },
    ...years.map((year) => ({ value: `${year}` as const, label: t('register.periods.year', { year }) })),
    { value: 'dueThisYear', label: t('register.periods.dueThisYear') },
    { value: 'dueSoon', label: t('register.periods.dueSoon') },
  ];
  const intakeName = ({ title, year, number }: IntakeName) =>
    t('register.intakeName', { title: title[language] || title.kk || title.ru, year, number });
  return (
    <Group gap="xs">
      <SearchField
        size="xs"
        w={300}
        name={t('register.words')}
        words={filter.words}
        onWords={(words) => onFilter({ ...filter, words })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('register.period')}
        data={periods}
        value={period}
        onChange={({ currentTarget: { value } }) =>
          onPeriod(periods.find((one) => one.value === value)?.value ?? 'all')
        }
      />
      <NativeSelect
        size="xs"
        maw={260}
        aria-label={t('register.intake')}
        data={[
          { value: '', label: t('register.anyIntake') },
          ...intakes.map((one) => ({ value: one.id, label: intakeName(one) })),
        ]}
        value={filter.intakeId ?? ''}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, intakeId: value || null })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('register.columns.state')}
        data={[
          { value: '', label: t('register.anyState') },
          ...certificateStates.map((value) => ({ value, label: t(`issue.states.${value}`) })),
        ]}
        value={filter.state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, state: certificateStates.find((one) => one === value) ?? null })
        }
      />
      <NativeSelect
        size="xs"
        aria-label={t('register.columns.blank')}
        data={[
          { value: '', label: t('register.blanks.any') },
          ...blankChoices.map((value) => ({ value, label: t(`register.blanks.${value}`) })),
        ]}
        value={filter.blank ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, blank: blankChoices.find((one) => one === value) ?? null })
        }
      />
    </Group>
  );
}

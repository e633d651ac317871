import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/components/search-field.tsx';
import { type DepartmentLetter, type Group, traineePapers } from '#shared/model/course/enrolment.ts';
import type { TraineeFilter } from './trainee-filter.ts';
import { useLetterWords } from './use-letter-words.ts';

interface TraineeFiltersProps {
  filter: TraineeFilter;
  groups: readonly Group[];
  letters: readonly DepartmentLetter[];
  onChange: (filter: TraineeFilter) => void;
}

/** Whom of the intake the list shows. */
export function TraineeFilters({ filter, groups, letters, onChange }: TraineeFiltersProps) {
  const { t } = useTranslation('courses');
  const letterWords = useLetterWords();
  const set = (fields: Partial<TraineeFilter>) => onChange({ ...filter, ...fields });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
      <SearchField
        label={t('trainees.filter.name')}
        words={filter.words}
        onWords={(words) => set({ words })}
      />
      <NativeSelect
        label={t('trainees.filter.group')}
        value={filter.group}
        data={[
          { value: '', label: t('trainees.filter.all') },
          { value: 'none', label: t('trainees.noGroup') },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => set({ group: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('trainees.filter.letter')}
        value={filter.letter}
        data={[
          { value: '', label: t('trainees.filter.all') },
          { value: 'none', label: t('trainees.noLetter') },
          ...letters.map((letter) => ({ value: letter.id, label: letterWords(letter) })),
        ]}
        onChange={(event) => set({ letter: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('trainees.filter.missing')}
        value={filter.missing}
        data={[
          { value: '', label: t('trainees.filter.all') },
          { value: 'any', label: t('trainees.filter.anyMissing') },
          ...traineePapers.map((paper) => ({ value: paper, label: t(`trainees.papers.${paper}`) })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const paper = traineePapers.find((one) => one === value);
          set({ missing: paper ?? (value === 'any' ? 'any' : '') });
        }}
      />
    </SimpleGrid>
  );
}

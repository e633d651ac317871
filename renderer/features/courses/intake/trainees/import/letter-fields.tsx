import { Alert, Fieldset, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { type LetterFacts, sameLetter } from '#renderer/data/courses/letters.ts';
import type { DepartmentLetter } from '#shared/model/course/enrolment.ts';
import { useRegionChoices } from '../use-region-choices.ts';

interface LetterFieldsProps {
  letter: LetterFacts;
  letters: readonly DepartmentLetter[];
  onChange: (fields: Partial<LetterFacts>) => void;
}

/** The letter of the education department that the list came with (O10-17). */
export function LetterFields({ letter, letters, onChange }: LetterFieldsProps) {
  const { t } = useTranslation('courses');
  const regions = useRegionChoices();
  const isWhole = letter.region !== '' && letter.number.trim() !== '' && letter.date !== null;
  return (
    <Fieldset legend={t('import.letter.title')}>
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
          <NativeSelect
            label={t('import.letter.region')}
            value={letter.region}
            data={regions}
            onChange={(event) => onChange({ region: event.currentTarget.value })}
          />
          <TextInput
            label={t('import.letter.number')}
            value={letter.number}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => onChange({ number: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('import.letter.date')}
            value={letter.date ?? ''}
            onChange={(event) => onChange({ date: event.currentTarget.value || null })}
          />
          <TextInput
            type="date"
            label={t('import.letter.receivedOn')}
            value={letter.receivedOn ?? ''}
            onChange={(event) => onChange({ receivedOn: event.currentTarget.value || null })}
          />
        </SimpleGrid>
        {!isWhole && (
          <Text size="xs">
            {t('import.letter.incomplete')} <ClauseLink clause="O10-17" />
          </Text>
        )}
        {sameLetter(letters, letter) && (
          <Alert color="yellow" role="status">
            {t('import.letter.same')}
          </Alert>
        )}
      </Stack>
    </Fieldset>
  );
}

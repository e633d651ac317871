import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface SearchFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  words: string;
  onWords: (words: string) => void;
  /** What it searches, where no label stands over it: said, and shown until something is typed. */
  name?: string;
}

/** Where words are typed that something is looked for by; a cross takes them away. */
export function SearchField({ words, onWords, name, ...others }: SearchFieldProps) {
  const { t } = useTranslation('app');
  return (
    <TextInput
      type="search"
      aria-label={name}
      placeholder={name}
      maxLength={200}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        words !== '' && (
          <CloseButton size="sm" aria-label={t('actions.clearSearch')} onClick={() => onWords('')} />
        )
      }
      {...others}
      value={words}
      onChange={(event) => onWords(event.currentTarget.value)}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { updateProgramme } from '#renderer/data/programmes.ts';
import type { Programme } from '#shared/model/programme.ts';
import { wholeNumber } from './update-details.ts';

const bounds = { hours: [0, 10_000], year: [1900, 2200] } as const;

/** Hours or year: a whole number. What is no number stays in the field, marked, until it is put right. */
export function NumberField({ programme, field }: { programme: Programme; field: keyof typeof bounds }) {
  const { t } = useTranslation('editor');
  const [least, most] = bounds[field];
  const { input, wrong } = useDraftInput({
    key: `programme:${programme.id}:${field}`,
    stored: String(programme[field]),
    accepts: (text) => wholeNumber(text, least, most) !== null,
    save: async (text) => {
      const number = wholeNumber(text, least, most);
      if (number !== null) await updateProgramme(programme.id, { [field]: number });
    },
  });
  return (
    <TextInput
      {...input}
      w={170}
      inputMode="numeric"
      data-target={field}
      label={t(`details.${field}`)}
      error={wrong && t('details.wholeNumber', { least, most })}
    />
  );
}

import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#renderer/components/drafts/use-draft.ts';
import { useReadOnly } from '#renderer/components/permission/read-only.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { updateProgramme } from '#renderer/data/programmes.ts';
import type { Programme } from '#shared/model/programme.ts';
import { directionName } from '#shared/regulation/directions.ts';
import { profileRules } from '#shared/regulation/profiles.ts';
import { useCleanPaste } from '../use-clean-paste.ts';
import { toDirection } from './update-details.ts';

/** A direction of the organisation's regulation, or the author's own words (O10-3: the list can be extended). */
export function DirectionField({ programme }: { programme: Programme }) {
  const { t } = useTranslation('editor');
  const language = useTextLanguage();
  const organisation = useOrganisation();
  const { value, change, leave, unsaved } = useDraft({
    key: `programme:${programme.id}:direction`,
    stored: directionName(programme.direction, language),
    save: (text) => updateProgramme(programme.id, { direction: toDirection(text) }),
  });
  const readOnly = useReadOnly();
  const cleanPaste = useCleanPaste();
  const offered = organisation ? profileRules[organisation.profile].directions : [];
  return (
    <Autocomplete
      data-target="direction"
      {...(unsaved && { 'data-unsaved': '' })}
      size="sm"
      label={t('details.direction')}
      description={t('details.directionHint')}
      data={offered.map(({ name }) => name[language])}
      // The whole list opens also when a direction stands in the field already.
      filter={({ options, search }) =>
        search === directionName(programme.direction, language)
          ? options
          : options.filter((one) => 'label' in one && one.label.toLowerCase().includes(search.toLowerCase()))
      }
      value={value}
      onChange={change}
      onBlur={leave}
      {...(readOnly.readOnly ? readOnly : { onPaste: cleanPaste })}
    />
  );
}

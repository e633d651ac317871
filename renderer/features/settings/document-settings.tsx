import { Fieldset, Radio, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { useReadOnly } from '#renderer/components/permission/read-only.ts';
import { documentLanguages, type Organisation } from '#shared/model/organisation.ts';

const tableFontSizes = [14, 12, 11, 10] as const;

type Settings = Organisation['documents'];

interface DocumentSettingsProps {
  settings: Settings;
  onChange: (fields: Partial<Settings>) => void;
}

/** What O10-10 leaves open in the form of documents, and which of two languages stands first. */
export function DocumentSettings({ settings, onChange }: DocumentSettingsProps) {
  const { t } = useTranslation('settings');
  const readOnly = useReadOnly();
  return (
    <Fieldset legend={t('documents.title')}>
      <Stack gap="sm">
        <Text size="sm">
          {t('documents.explanation')} <ClauseLink clause="O10-10" />
        </Text>
        <Radio.Group
          {...readOnly}
          label={t('documents.runningHeads')}
          value={settings.runningHeads}
          onChange={(value) =>
            onChange({ runningHeads: value === 'marginsOnly' ? 'marginsOnly' : 'marginsAndDistances' })
          }
        >
          <Stack gap={6} mt={6}>
            <Radio value="marginsAndDistances" label={t('documents.marginsAndDistances')} />
            <Radio value="marginsOnly" label={t('documents.marginsOnly')} />
          </Stack>
        </Radio.Group>
        <Select
          {...readOnly}
          label={t('documents.tableFontSize')}
          w={320}
          allowDeselect={false}
          data={tableFontSizes.map((size) => ({
            value: String(size),
            label: t(size === 14 ? 'documents.clauseSize' : 'documents.size', { size }),
          }))}
          value={String(settings.tableFontSize)}
          onChange={(value) =>
            onChange({ tableFontSize: tableFontSizes.find((size) => String(size) === value) ?? 14 })
          }
        />
        <Radio.Group
          {...readOnly}
          label={t('documents.firstLanguage.label')}
          description={t('documents.firstLanguage.hint')}
          value={settings.firstLanguage ?? 'kk'}
          onChange={(value) => onChange({ firstLanguage: value === 'ru' ? 'ru' : 'kk' })}
        >
          <Stack gap={6} mt={6}>
            {documentLanguages.map((language) => (
              <Radio key={language} value={language} label={t(`documents.firstLanguage.${language}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </Stack>
    </Fieldset>
  );
}

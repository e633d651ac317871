import { Anchor, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { platform } from '#renderer/platform/current.ts';

/** The state's own database of legal acts. */
const legalActs = 'https://adilet.zan.kz/kaz';

/** The acts that the rules rest on (O10-1) and where their texts in force are kept. */
const acts = ['order95', 'order175', 'lawOnEducation', 'lawOnTeacherStatus'] as const;

export function RelatedActs() {
  const { t } = useTranslation('rules');
  return (
    <section>
      <Text fw={600} size="sm">
        {t('acts.title')}
      </Text>
      <List size="sm">
        {acts.map((act) => (
          <List.Item key={act}>{t(`acts.${act}`)}</List.Item>
        ))}
      </List>
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="start"
        onClick={() => void platform.openExternal(legalActs)}
      >
        {t('acts.open')}
      </Anchor>
    </section>
  );
}

import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { sectionRule } from '#shared/regulation/sections.ts';
import type { EditorPage } from '../places.ts';

/** What the regulation asks of the page that is open, with its clause. */
export function GuidanceTab({ page }: { page: EditorPage }) {
  const { t } = useTranslation('editor');
  const language = useTextLanguage();
  const rule = page === 'details' ? null : sectionRule(page);
  const hint = t(`hints.${page}`, { defaultValue: '' });
  return (
    <Stack gap="xs" p="sm">
      {rule && (
        <Text
          size="sm"
          component="blockquote"
          m={0}
          ps="sm"
          style={{ borderInlineStart: '3px solid var(--mantine-primary-color-filled)' }}
        >
          {rule.guidance[language]}
        </Text>
      )}
      <div>
        <ClauseLink clause={rule ? rule.guidanceClause : 'O10-3'} />
      </div>
      {hint !== '' && <Text size="sm">{hint}</Text>}
    </Stack>
  );
}

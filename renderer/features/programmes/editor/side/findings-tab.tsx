import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { Finding } from '#shared/regulation/checks/finding.ts';
import { sectionRule } from '#shared/regulation/sections.ts';
import { type EditorPage, editorPages } from '../places.ts';
import type { GoTo } from '../use-go-to.ts';
import { FindingItem } from './finding-item.tsx';

interface FindingsTabProps {
  page: EditorPage;
  /** Undefined while the programme is being checked for the first time. */
  findings: readonly Finding[] | undefined;
  goTo: GoTo;
}

/** What is missing or wrong, in this section or in the whole programme; a press leads to the place. */
export function FindingsTab({ page, findings = [], goTo }: FindingsTabProps) {
  const { t } = useTranslation('editor');
  const language = useTextLanguage();
  const [scope, setScope] = useState<'section' | 'programme'>('section');
  const here = findings.filter(({ place }) => place.section === page);
  const shown = scope === 'section' ? here : findings;
  const pages = editorPages.filter((one) => shown.some(({ place }) => place.section === one));
  const nameOf = (one: EditorPage) =>
    one === 'details' ? t('details.title') : `${sectionRule(one).number}. ${sectionRule(one).name[language]}`;
  return (
    <Stack gap="xs" p="sm">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('findings.scope')}
        value={scope}
        onChange={(value) => setScope(value === 'programme' ? 'programme' : 'section')}
        data={[
          { value: 'section', label: t('findings.section', { count: here.length }) },
          { value: 'programme', label: t('findings.programme', { count: findings.length }) },
        ]}
      />
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(scope === 'section' ? 'findings.noneHere' : 'findings.none')}
        </Text>
      )}
      {pages.map((one) => (
        <section key={one}>
          {scope === 'programme' && (
            <Group mb={2}>
              <Text component="h3" size="xs" fw={600} c="dimmed">
                {nameOf(one)}
              </Text>
            </Group>
          )}
          <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
            {shown
              .filter(({ place }) => place.section === one)
              .map((finding) => (
                <FindingItem key={finding.id} finding={finding} goTo={goTo} />
              ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

import { Anchor, Badge, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { PackagePart, PackageState } from '#renderer/data/development/package-parts.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { mendedWhere } from '../overview/mended-where.ts';

const colours = { present: 'steppe', missing: 'red', outdated: 'orange' } as const;

/** The sections that were changed after the council, each with the way to it. */
function ChangedSections({ changed, programmeId }: { changed: PackagePart['changed']; programmeId: string }) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  return (
    <div>
      <Text size="sm">{t('council.package.changed')}</Text>
      <List size="sm">
        {changed.map((key) => (
          <List.Item key={key}>
            <Anchor component={Link} href={`/programmes/${programmeId}/${key}`} size="sm" py={4}>
              {key === 'details' ? t('editor:details.title') : sectionName(key, language)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function Item({ part, programmeId }: { part: PackagePart; programmeId: string }) {
  const { t } = useTranslation('development');
  const { kind, state, paper, link, problem, changed } = part;
  const where = problem && mendedWhere(programmeId, problem);
  return (
    <li>
      <Stack gap={4}>
        <Group gap="sm">
          <Text size="sm" fw={500}>
            {t(`council.package.items.${kind}`)}
          </Text>
          <Badge variant="light" tt="none" color={colours[state]}>
            {t(`council.package.states.${state}`)}
          </Badge>
        </Group>
        {paper && paper.number !== '' && paper.date && (
          <Text size="sm">
            {t('council.package.numbered', { number: paper.number, date: numericDate(paper.date) })}
          </Text>
        )}
        {link && <Text size="sm">{link}</Text>}
        {problem && <Text size="sm">{t(`problems:${problem.code}`, problem.params ?? {})}</Text>}
        {changed.length > 0 && <ChangedSections changed={changed} programmeId={programmeId} />}
        {where && where.panel !== 'council' && (
          <Anchor component={Link} href={where.href} size="sm" py={4}>
            {where.panel ? t(`overview.mend.${where.panel}`) : t('overview.mend.text')}
          </Anchor>
        )}
      </Stack>
    </li>
  );
}

interface PackageChecklistProps {
  state: PackageState;
  programmeId: string;
}

/** The five items of O10-11: which are there, which are missing or outdated, and what to do about it. */
export function PackageChecklist({ state, programmeId }: PackageChecklistProps) {
  const { t } = useTranslation('development');
  const present = state.parts.filter((part) => part.state === 'present').length;
  return (
    <Stack gap="xs">
      <Group gap="md">
        <Text size="sm" role="status">
          {t('council.package.count', { present, all: state.parts.length })}
        </Text>
        <ClauseLink clause="O10-11" />
      </Group>
      <Stack component="ol" gap="sm" m={0} ps="lg" aria-label={t('council.package.listLabel')}>
        {state.parts.map((part) => (
          <Item key={part.kind} part={part} programmeId={programmeId} />
        ))}
      </Stack>
      {state.others.map((problem) => (
        <Text key={JSON.stringify(problem)} size="sm">
          {t(`problems:${problem.code}`, problem.params ?? {})}
        </Text>
      ))}
    </Stack>
  );
}

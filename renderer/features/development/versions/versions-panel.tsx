import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { type KeptVersion, useVersions } from '#renderer/data/development/versions.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { PanelProps } from '../way/places.ts';
import { Comparison } from './comparison.tsx';
import { VersionRow } from './version-row.tsx';

/** Texts of the programme that were kept on its way, to be read, saved and compared (O10-14). */
export function VersionsPanel({ programmeId }: PanelProps) {
  const { t } = useTranslation('development');
  const versions = useVersions(programmeId);
  if (!versions) return <Skeleton h={240} />;
  const nameOf = ({ version, step, number }: KeptVersion) =>
    t('versions.name', {
      number,
      reason: t(`versions.reasons.${version.reason}`),
      date: numericDate(step?.on ?? version.at.slice(0, 10)),
    });
  return (
    <Stack gap="md">
      <Text size="sm">
        {t('versions.explanation')} <ClauseLink clause="O10-14" />
      </Text>
      {versions.length === 0 && <Text size="sm">{t('versions.none')}</Text>}
      {versions.length > 0 && (
        <>
          <Stack component="ul" gap="sm" m={0} ps="lg" aria-label={t('versions.list')}>
            {versions.map((kept) => (
              <VersionRow key={kept.version.id} kept={kept} name={nameOf(kept)} />
            ))}
          </Stack>
          <Comparison programmeId={programmeId} versions={versions} nameOf={nameOf} />
        </>
      )}
    </Stack>
  );
}

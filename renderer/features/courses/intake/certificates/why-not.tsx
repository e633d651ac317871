import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import type { EntitledTrainee } from '#renderer/data/certificates/entitled.ts';
import { intakePath, type PanelKey } from '../places.ts';

/** Where each reason is put right. */
const panelOf: Readonly<Record<string, PanelKey>> = {
  certificateNotEnrolled: 'papers',
  certificateResultsOpen: 'scores',
  certificateNotPassed: 'outcomes',
  certificateUnfinished: 'outcomes',
  certificateTransferred: 'outcomes',
  certificateExpelled: 'outcomes',
  certificatePapersMissing: 'trainees',
  certificateNameMissing: 'trainees',
};

interface WhyNotProps {
  found: EntitledTrainee;
  intakeId: string;
  /** In whole sentences; else in few words. */
  isLong?: boolean;
}

/** Why a trainee gets no certificate, by which clause, and the way to where it is put right (O10-30, O10-31). */
export function WhyNot({ found: { problems, missing }, intakeId, isLong = false }: WhyNotProps) {
  const { t } = useTranslation(['certificates', 'problems', 'courses']);
  const papers = missing.map((paper) => t(`courses:trainees.papers.${paper}`)).join(', ');
  return problems.map(({ code, clause, params }) => {
    const panel = panelOf[code];
    return (
      <Group key={code} gap="xs" wrap={isLong ? 'wrap' : 'nowrap'}>
        <Text size="sm">
          {isLong ? t(`problems:${code}`, params ?? {}) : t(`issue.why.${code}`, { papers })}
        </Text>
        {clause && <ClauseLink clause={clause} />}
        {panel && (
          <Anchor component={Link} href={intakePath(intakeId, panel)} size="sm" py={4}>
            {t(`courses:intake.panels.${panel}`)}
          </Anchor>
        )}
      </Group>
    );
  });
}

import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import type { Finding } from '#shared/regulation/checks/finding.ts';
import type { GoTo } from '../use-go-to.ts';
import classes from './finding-item.module.css';

/** One finding: its text leads to the place, its clause to the rule. */
export function FindingItem({ finding, goTo }: { finding: Finding; goTo: GoTo }) {
  const { t } = useTranslation('editor');
  const { severity, code, params, place, clause } = finding;
  const Icon = severity === 'error' ? IconAlertCircle : IconAlertTriangle;
  return (
    <li className={classes.item} data-severity={severity}>
      <Icon size={16} className={classes.icon ?? ''} role="img" aria-label={t(`findings.${severity}`)} />
      <div>
        <UnstyledButton className={classes.text ?? ''} onClick={() => goTo(place)}>
          <Text size="sm" span>
            {t(`checks:${code}`, params)}
          </Text>
        </UnstyledButton>
        {clause && <ClauseLink clause={clause} />}
      </div>
    </li>
  );
}

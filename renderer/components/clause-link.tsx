import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** «№ 10 бұйрық, 8-тармақ»: opens the text of the clause that asks for something. */
export function ClauseLink({ clause }: { clause: string }) {
  const { t } = useTranslation('regulation');
  const [regulation, number] = clause.split('-');
  return (
    <Anchor component={Link} href={`/rules/${clause}`} size="xs" underline="always">
      {t(`clauseTitle.${regulation}`, { number })}
    </Anchor>
  );
}

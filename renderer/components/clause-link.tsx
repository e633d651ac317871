import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** «№ 10 бұйрық, 8-тармақ»: opens the text of the clause that asks for something. */
export function ClauseLink({ clause }: { clause: string }) {
  const { t } = useTranslation('regulation');
  const [regulation, number] = clause.split('-');
  return (
    // As high as a finger or a shaking hand needs: 24 pixels.
    <Anchor
      component={Link}
      href={`/rules/${clause}`}
      size="xs"
      underline="always"
      display="inline-block"
      py={4}
    >
      {t(`clauseTitle.${regulation}`, { number })}
    </Anchor>
  );
}

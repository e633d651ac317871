import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

interface ClauseLinkProps {
  clause: string;
  /** The colour of the text around it, where a link's own colour cannot be read on the ground. */
  c?: 'inherit';
}

/** «№ 10 бұйрық, 8-тармақ»: opens the text of the clause that asks for something. */
export function ClauseLink({ clause, c }: ClauseLinkProps) {
  const { t } = useTranslation('regulation');
  const [regulation, number] = clause.split('-');
  return (
    // As high as a finger or a shaking hand needs: 24 pixels.
    <Anchor
      component={Link}
      href={`/rules/${clause}`}
      size="xs"
      {...(c && { c })}
      underline="always"
      display="inline-block"
      py={4}
    >
      {t(`clauseTitle.${regulation}`, { number })}
    </Anchor>
  );
}

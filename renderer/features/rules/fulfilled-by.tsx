import { Anchor, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import { fulfilmentOf, places } from '#shared/regulation/fulfilment.ts';

const item = (key: string, content: ReactNode) => <List.Item key={key}>{content}</List.Item>;

/** What in the program carries out a clause: screens, steps, terms. */
export function FulfilledBy({ clause }: { clause: ClauseId }) {
  const { t } = useTranslation('rules');
  const found = fulfilmentOf(clause);
  if (found.places.length + found.steps.length + found.terms.length === 0) {
    return (
      <Text size="xs" mt={6}>
        {t('notInProgram')}
      </Text>
    );
  }
  return (
    <>
      <Text size="xs" fw={600} mt={6}>
        {t('inProgram')}
      </Text>
      <List size="xs" aria-label={t('inProgram')}>
        {found.places.map((place) => {
          const path = places[place];
          const name = t(`places.${place}`);
          return item(
            place,
            path ? (
              <Anchor component={Link} href={path} size="xs" underline="always" display="inline-block" py={4}>
                {name}
              </Anchor>
            ) : (
              name
            ),
          );
        })}
        {found.steps.map((event) => item(event, t(`development:steps.do.${event}`)))}
        {found.terms.map((term) => item(term, t(`terms.${term}`)))}
      </List>
    </>
  );
}

import { Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { Clause } from '#shared/regulation/clauses.ts';
import classes from './clause-text.module.css';
import { FulfilledBy } from './fulfilled-by.tsx';

/** One clause word for word, with a summary for who reads Russian or English. The one that was asked for is in view. */
export function ClauseText({ clause, asked }: { clause: Clause; asked: boolean }) {
  const { t } = useTranslation('regulation');
  const language = useTextLanguage();
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!asked) return;
    // The accordion opens first; a clause inside a closed panel has no place to scroll to.
    const timer = setTimeout(() => {
      article.current?.scrollIntoView({ block: 'center' });
      article.current?.focus({ preventScroll: true });
    }, 250);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <article
      ref={article}
      id={clause.id}
      tabIndex={-1}
      className={classes.clause}
      data-asked={asked || undefined}
      aria-labelledby={`${clause.id}-title`}
    >
      <Title order={2} size="h6" id={`${clause.id}-title`}>
        {t(`clauseTitle.${clause.regulation}`, { number: clause.number })}
      </Title>
      {language !== 'kk' && (
        <Text size="sm" mb={4}>
          {clause.summary[language]}
        </Text>
      )}
      <div lang="kk">
        {clause.lines.map((line) => (
          <Text key={line} size="sm" {...(language !== 'kk' && { c: 'dimmed' })}>
            {line}
          </Text>
        ))}
      </div>
      <FulfilledBy clause={clause.id} />
    </article>
  );
}

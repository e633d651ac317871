import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionRule } from '#shared/regulation/sections.ts';
import type { SearchHit } from './find-places.ts';
import classes from './search.module.css';

interface SearchHitsProps {
  hits: readonly SearchHit[];
  current: number;
  onChoose: (index: number) => void;
}

/** At most so many are listed; the arrows still go through all. */
const mostListed = 200;

/** The places found, each with a little of its text. */
export function SearchHits({ hits, current, onChoose }: SearchHitsProps) {
  const { t } = useTranslation('editor');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const nameOf = ({ place, part }: SearchHit) => {
    const number = place.section === 'details' ? '' : `${sectionRule(place.section).number}. `;
    return `${number}${t(`search.parts.${part}`)}`;
  };
  return (
    <ul ref={list} className={classes.hits} aria-label={t('search.list')}>
      {hits.slice(0, mostListed).map((hit, index) => (
        <li key={hit.id}>
          <UnstyledButton
            className={classes.hit ?? ''}
            aria-current={index === current}
            onClick={() => onChoose(index)}
          >
            <span className={classes.where}>{nameOf(hit)}</span>
            <span>
              {hit.before}
              <mark>{hit.match}</mark>
              {hit.after}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { useHashLocation } from 'wouter/use-hash-location';
import { askForRow } from '#renderer/components/go-to/asked-row.ts';
import { selectWords } from '#renderer/components/go-to/select-words.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useProgramme } from '#renderer/data/programmes.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import type { TextHit } from '#renderer/workers/text-search/texts-found.ts';
import { placeOfChange } from '#shared/model/place-of-change.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { placeOfHit } from './place-of-hit.ts';
import classes from './search.module.css';
import { useTextSearch } from './use-text-search.ts';

/** A link as the program's router has it: it takes a state along. */
const HashLink = Link<typeof useHashLocation>;

/** What kind of thing was found, and where in the programme's text where it is there. */
function usePlaceName({ table, recordId, ofReview }: TextHit): string {
  const { t } = useTranslation('search');
  const language = useTextLanguage();
  const place = placeOfChange({ table, recordId });
  if (!place) return t(ofReview ? 'ofReview' : `what.${table}`);
  return place.section === 'details' ? t('what.programmes') : sectionName(place.section, language);
}

function Hit({ hit }: { hit: TextHit }) {
  const { t } = useTranslation('programmes');
  const programme = useProgramme(hit.programmeId);
  const place = usePlaceName(hit);
  const { path, selector } = placeOfHit(hit);
  const words = [...new Set(hit.excerpt.flatMap(({ text, found }) => (found ? [text] : [])))];
  return (
    <li className={classes.hit} data-hit={hit.table}>
      <Anchor
        component={HashLink}
        href={path}
        state={askForRow(hit.recordId)}
        onClick={() => selectWords(selector, words)}
        size="sm"
        py={2}
      >
        <b>{place}</b>
        {/* A step of a trainee belongs to an intake, and to no programme. */}
        {hit.programmeId !== '' && ` – ${(programme && shownTitle(programme)) || t('untitled')}`}
      </Anchor>
      <Text size="sm" className={classes.excerpt}>
        {hit.excerpt.map(({ text, found }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name, and never move.
          found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </Text>
    </li>
  );
}

/** In which programmes, sections, papers and remarks the words stand: the best ones, and how many there are. */
export function TextHits({ words }: { words: string }) {
  const { t } = useTranslation('search');
  const found = useTextSearch(words);
  if (!found) return <Text size="sm">{t('reading')}</Text>;
  if (!found.ok) return <ProblemAlert problem={found.problem} />;
  const { hits, count } = found.value;
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {count === 0 ? t('nothing') : t('found', { count })}
        {count > hits.length && ` ${t('firstShown', { number: hits.length })}`}
      </Text>
      <ul className={classes.hits} aria-label={t('texts')}>
        {hits.map((hit) => (
          <Hit key={`${hit.table}/${hit.recordId}`} hit={hit} />
        ))}
      </ul>
    </Stack>
  );
}

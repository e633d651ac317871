import { Button, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ComparedPart, compareParagraphs, foldUnchanged } from './fold-comparison.ts';
import classes from './versions.module.css';

/** What is known by its place alone: the parts of a comparison never change places. */
const placed = <T,>(all: readonly T[]) => all.map((one, place) => ({ one, key: `${place}` }));

/** Paragraphs with the words that went and those that came. */
function ChangedWords({ pieces }: { pieces: Extract<ComparedPart, { kind: 'changed' }>['pieces'] }) {
  return (
    <Text size="sm" className={classes.text ?? ''}>
      {placed(pieces).map(({ one: { kind, text }, key }) => {
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'went' ? (
          <del key={key} className={classes.went}>
            {text}
          </del>
        ) : (
          <ins key={key} className={classes.came}>
            {text}
          </ins>
        );
      })}
    </Text>
  );
}

function Part({ part }: { part: ComparedPart }) {
  const { t } = useTranslation('development');
  if (part.kind === 'changed') return <ChangedWords pieces={part.pieces} />;
  if (part.kind === 'leftOut')
    return (
      <Text size="sm" c="dimmed">
        {t('versions.leftOut', { count: part.paragraphs.length })}
      </Text>
    );
  return placed(part.paragraphs).map(({ one, key }) => (
    <Text key={key} size="sm" className={classes.text ?? ''}>
      {one}
    </Text>
  ));
}

interface ComparedTextProps {
  was: string;
  is: string;
  /** Name of the section that it is the text of. */
  name: string;
}

/** A text as it was and is: what changed, with a paragraph before and behind it, and the whole when it is asked for. */
export function ComparedText({ was, is, name }: ComparedTextProps) {
  const { t } = useTranslation('development');
  const [whole, setWhole] = useState(false);
  const parts = useMemo(() => compareParagraphs(was, is), [was, is]);
  const folded = useMemo(() => foldUnchanged(parts), [parts]);
  // Only empty lines came or went: they change how it looks and nothing that it says.
  if (!parts.some(({ kind }) => kind === 'changed')) return <Text size="sm">{t('versions.onlyForm')}</Text>;
  const other = whole ? 'onlyChanges' : 'whole';
  return (
    <Stack gap="xs" align="flex-start">
      {placed(whole ? parts : folded).map(({ one, key }) => (
        <Part key={key} part={one} />
      ))}
      {folded.some(({ kind }) => kind === 'leftOut') && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t(`versions.${other}Named`, { section: name })}
          onClick={() => setWhole(!whole)}
        >
          {t(`versions.${other}`)}
        </Button>
      )}
    </Stack>
  );
}

import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../history.module.css';
import { compareTexts, type Piece } from './compare-texts.ts';

function PieceView({ piece }: { piece: Piece }) {
  if (piece.kind === 'same') return piece.text;
  // What came since the version is not in it: it would go again.
  return piece.kind === 'came' ? (
    <del className={classes.del}>{piece.text}</del>
  ) : (
    <ins className={classes.ins}>{piece.text}</ins>
  );
}

/** The first difference comes into the middle: in a long text it would have to be looked for. */
function showFirstDifference(text: HTMLElement | null): void {
  const first = text?.querySelector<HTMLElement>('ins, del');
  if (text && first) text.scrollTop = first.offsetTop - text.offsetTop - text.clientHeight / 2;
}

interface ComparedTextProps {
  then: string;
  now: string;
  lang: string;
}

/** An older text with what differs from the text of now. */
export function ComparedText({ then, now, lang }: ComparedTextProps) {
  const { t } = useTranslation('history');
  const pieces = compareTexts(then, now).map((piece, place) => ({ piece, key: `${place}` }));
  return (
    <Box
      component="section"
      ref={showFirstDifference}
      className={classes.text ?? ''}
      lang={lang}
      aria-label={t('versions.text')}
      tabIndex={0}
    >
      {pieces.map(({ piece, key }) => (
        <PieceView key={key} piece={piece} />
      ))}
    </Box>
  );
}

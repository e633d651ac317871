import { memo } from 'react';
import type {
  LaidOutLine,
  LaidOutPage,
  Rule,
  TextPiece,
} from '#shared/documents/layout/laid-out-document.ts';
import styles from './page-view.module.css';
import './tinos.css';

/** CSS pixels at 100 %: 1440 twips and 96 pixels make an inch. */
export const pixelsPerTwip = 96 / 1440;
const twipsPerPoint = 20;

interface PageViewProps {
  page: LaidOutPage;
  /** Twips */
  size: { width: number; height: number };
  /** 1 is the size on paper. */
  zoom: number;
  label: string;
}

/** One page as it leaves the printer: every word at the place that the layout found for it. */
export const PageView = memo(function PageView({ page, size, zoom, label }: PageViewProps) {
  return (
    <svg
      className={styles.page}
      role="document"
      aria-label={label}
      width={size.width * zoom * pixelsPerTwip}
      height={size.height * zoom * pixelsPerTwip}
      viewBox={`0 0 ${size.width} ${size.height}`}
    >
      {page.rules.map((rule) => (
        <RuleView key={`${rule.x1} ${rule.y1} ${rule.x2} ${rule.y2}`} rule={rule} />
      ))}
      {[...page.lines, ...page.footnotes, ...page.footer].map((line) => (
        <LineView key={`${line.baseline} ${line.pieces[0]?.x ?? 0}`} line={line} />
      ))}
    </svg>
  );
});

function RuleView({ rule: { x1, y1, x2, y2, thickness } }: { rule: Rule }) {
  return <line className={styles.rule} x1={x1} y1={y1} x2={x2} y2={y2} strokeWidth={thickness} />;
}

/** The words of a line with spaces between them, so that selected text can be copied. */
function LineView({ line }: { line: LaidOutLine }) {
  if (line.pieces.length === 0) return null;
  return (
    <text className={styles.line} y={line.baseline}>
      {line.pieces.map((piece) => (
        <PieceView key={`${piece.x} ${piece.text}`} piece={piece} baseline={line.baseline} />
      ))}
    </text>
  );
}

function PieceView({ piece, baseline }: { piece: TextPiece; baseline: number }) {
  const { x, text, face, size, rise, underline } = piece;
  return (
    <>
      <tspan
        x={x}
        y={baseline - rise}
        fontSize={size * twipsPerPoint}
        className={underline ? styles.underlined : undefined}
        fontWeight={face === 'bold' || face === 'boldItalic' ? 700 : undefined}
        fontStyle={face === 'italic' || face === 'boldItalic' ? 'italic' : undefined}
      >
        {text}
      </tspan>{' '}
    </>
  );
}

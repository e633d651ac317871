import classes from './editor.module.css';

interface RulerProps {
  /** Millimetres. */
  length: number;
  /** CSS pixels of a millimetre. */
  scale: number;
  along: 'across' | 'down';
}

/** A ruler in millimetres along the edge of the page: its labels are centimetres' tens, as on a real one. */
export function Ruler({ length, scale, along }: RulerProps) {
  const across = along === 'across';
  const size = length * scale;
  const ticks = Array.from({ length: Math.floor(length / 5) + 1 }, (_, index) => index * 5);
  const [width, height] = across ? [size, 20] : [20, size];
  return (
    <svg aria-hidden className={classes.ruler} data-along={along} width={width} height={height}>
      {ticks.map((mm) => {
        const at = mm * scale;
        const from = mm % 10 === 0 ? 12 : 16;
        return across ? (
          <line key={mm} x1={at} x2={at} y1={from} y2={20} />
        ) : (
          <line key={mm} y1={at} y2={at} x1={from} x2={20} />
        );
      })}
      {ticks
        .filter((mm) => mm % 20 === 0 && mm > 0)
        .map((mm) => (
          <text
            key={mm}
            x={across ? mm * scale : 1}
            y={across ? 10 : mm * scale + 3}
            textAnchor={across ? 'middle' : 'start'}
          >
            {mm}
          </text>
        ))}
    </svg>
  );
}

import type { TemplateElement, TemplateLayout } from '#shared/model/certificates/certificate-template.ts';

/** Millimetres. */
const length = 100;
const fromBottom = 10;
const thickness = 0.2;

const line = (id: number, x: number, y: number, toX: number, toY: number): TemplateElement => ({
  ...{ id: `ruler-${id}`, kind: 'line', artwork: false },
  ...{ x, y, toX, toY, thickness },
});

/** The layout with a line of 100 mm at the foot of the page: a program that shrinks pages is seen by it at once. */
export function withRuler<Layout extends TemplateLayout>(layout: Layout): Layout {
  const { width, height } = layout.page;
  const [left, y] = [(width - length) / 2, height - fromBottom];
  const ticks = Array.from({ length: length / 10 + 1 }, (_, index) => {
    const x = left + index * 10;
    return line(index, x, y - (index % 5 === 0 ? 4 : 2), x, y);
  });
  const words: TemplateElement = {
    ...{ id: 'ruler-words', kind: 'text', artwork: false, text: '100 mm', family: 'sans', bold: false },
    ...{ italic: false, size: 9, leastSize: 9, lineHeight: 1, wraps: false, align: 'left', stand: 'bottom' },
    ...{ x: left + length + 2, y: y - 5, width: 20, height: 5 },
  };
  return {
    ...layout,
    elements: [...layout.elements, ...ticks, line(ticks.length, left, y, left + length, y), words],
  };
}

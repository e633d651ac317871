import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';
import { NumberField } from './number-field.tsx';

interface PlaceFieldsProps {
  element: TemplateElement;
  onChange: (fields: Partial<TemplateElement>) => void;
}

type Measure = 'x' | 'y' | 'width' | 'height' | 'toX' | 'toY' | 'size' | 'thickness';

const places = { least: -500, most: 1_500 };
const lengths = { least: 0, most: 1_500 };
const limits: Readonly<Record<Measure, { least: number; most: number }>> = {
  ...{ x: places, y: places, toX: places, toY: places },
  ...{ width: lengths, height: lengths, size: lengths },
  thickness: { least: 0.05, most: 5 },
};

/** What of an element is measured in millimetres. */
function measuresOf(element: TemplateElement): [Measure, number][] {
  const start: [Measure, number][] = [
    ['x', element.x],
    ['y', element.y],
  ];
  if (element.kind === 'qr') return [...start, ['size', element.size]];
  if (element.kind === 'line') {
    return [...start, ['toX', element.toX], ['toY', element.toY], ['thickness', element.thickness]];
  }
  const box: [Measure, number][] = [...start, ['width', element.width], ['height', element.height]];
  return element.kind === 'frame' ? [...box, ['thickness', element.thickness]] : box;
}

/** Where an element stands and how large it is, as exact numbers. */
export function PlaceFields({ element, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation('templates');
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing={4}>
      {measuresOf(element).map(([measure, value]) => (
        <NumberField
          key={measure}
          label={t(`measures.${measure}`)}
          value={value}
          {...limits[measure]}
          onChange={(next) => onChange({ [measure]: next })}
        />
      ))}
    </SimpleGrid>
  );
}

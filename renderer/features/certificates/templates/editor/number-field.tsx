import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useReadOnly } from '#renderer/components/permission/read-only.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { formatNumber } from '#shared/kazakh/numbers.ts';

interface NumberFieldProps {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}

/** A typed number; null where it is none. A comma or a point parts the fraction. */
function numberIn(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A number with a fraction; what cannot be stored stays in the field, marked, until the field is left. */
export function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const language = useTextLanguage();
  const readOnly = useReadOnly();
  const [typed, setTyped] = useState<string | null>(null);
  const fits = (number: number | null): number is number =>
    number !== null && number >= least && number <= most;
  const change = (text: string) => {
    setTyped(text);
    const number = numberIn(text);
    if (fits(number)) onChange(Math.round(number * 100) / 100);
  };
  const wrong = typed !== null && !fits(numberIn(typed));
  return (
    <TextInput
      size="xs"
      label={label}
      value={typed ?? formatNumber(value, language).replace(/\s/gu, '')}
      inputMode="decimal"
      autoComplete="off"
      error={wrong}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      {...readOnly}
    />
  );
}

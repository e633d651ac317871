import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useReadOnly } from '#renderer/components/permission/read-only.ts';

interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  target: string;
}

/** One of a few: all of them are seen, one press chooses. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, options, onChange, target } = props;
  const id = useId();
  const readOnly = useReadOnly();
  return (
    <div data-target={target}>
      <Input.Label id={id} labelElement="div">
        {label}
      </Input.Label>
      <div>
        <SegmentedControl
          aria-labelledby={id}
          {...readOnly}
          size="xs"
          value={value}
          data={[...options]}
          onChange={(chosen) => {
            const option = options.find((one) => one.value === chosen);
            if (option) onChange(option.value);
          }}
        />
      </div>
    </div>
  );
}

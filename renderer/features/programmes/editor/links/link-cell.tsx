import { Checkbox, Popover, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/components/permission/read-only.ts';
import type { AimKind } from '#shared/model/programme.ts';
import classes from './link-cell.module.css';
import { type NamedAim, useNamedAims } from './link-names.ts';

interface LinkCellProps {
  /** The column's id. */
  cell: string;
  label: string;
  /** What may be chosen. */
  kinds: readonly AimKind[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  /** Words in place of a list that has nothing in it. */
  nothing: string;
}

function Chips({ aims }: { aims: readonly NamedAim[] }) {
  const { t } = useTranslation('editor');
  return aims.map(({ id, kind, number, text }, index) => (
    <span key={id} className={classes.chip} title={text}>
      {t(`aims.names.${kind}`, { number })}
      {index < aims.length - 1 && <VisuallyHidden component="span">, </VisuallyHidden>}
    </span>
  ));
}

/** Shows what a row is connected with and opens the list to choose from. Enter or Space opens, Escape closes. */
export function LinkCell({ cell, label, kinds, chosen, onChange, nothing }: LinkCellProps) {
  const { t } = useTranslation('editor');
  const [opened, setOpened] = useState(false);
  const readOnly = useReadOnly();
  const offered = useNamedAims(kinds);
  const linked = offered.filter(({ id }) => chosen.includes(id));
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      shadow="md"
      width={380}
      position="bottom-end"
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.cell}
          data-cell={cell}
          tabIndex={-1}
          onClick={() => setOpened(!opened)}
        >
          <VisuallyHidden component="span">{label}: </VisuallyHidden>
          {linked.length > 0 ? (
            <Chips aims={linked} />
          ) : (
            <span className={classes.none}>
              <IconAlertTriangle size={14} aria-hidden />
              {t('aims.unlinked')}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} mah={320} style={{ overflowY: 'auto' }}>
        {offered.length === 0 ? (
          <Text size="sm">
            <IconLink size={14} aria-hidden /> {nothing}
          </Text>
        ) : (
          <Checkbox.Group value={[...chosen]} onChange={onChange} aria-label={label} {...readOnly}>
            <Stack gap={6}>
              {offered.map(({ id, kind, number, text }) => (
                <Checkbox
                  key={id}
                  size="xs"
                  value={id}
                  label={
                    <>
                      <strong>{t(`aims.names.${kind}`, { number })}.</strong> {text}
                    </>
                  }
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

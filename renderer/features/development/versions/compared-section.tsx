import { Fieldset, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { fieldLabel, valueWords } from '#renderer/features/history/index.ts';
import type { RowChange, SectionComparison } from '#shared/model/development/compare-programmes.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { ComparedText } from './compared-text.tsx';
import classes from './versions.module.css';

interface RowProps {
  row: RowChange;
  /** Names of rows by id, of both versions. */
  names: ReadonlyMap<string, string>;
}

/** A row that came, went or says something else, field by field. */
function ComparedRow({ row, names }: RowProps) {
  const { t } = useTranslation();
  const language = useTextLanguage();
  const words = (path: string, value: unknown) => valueWords(row.table, path, value, { t, language, names });
  return (
    <List.Item>
      <Text size="sm" fw={500}>
        {t(`development:versions.rows.${row.kind}`, { name: names.get(row.id) ?? '' })}
      </Text>
      {row.kind === 'changed' &&
        row.fields.map(({ path, was, is }) => {
          const label = fieldLabel(t, row.table, path);
          if (label === null) return null;
          return path === 'order' ? (
            <Text key={path} size="sm">
              {t('development:versions.moved')}
            </Text>
          ) : (
            <Text key={path} size="sm" component="div">
              {label}: <del className={classes.went}>{words(path, was)}</del>{' '}
              <ins className={classes.came}>{words(path, is)}</ins>
            </Text>
          );
        })}
    </List.Item>
  );
}

interface ComparedSectionProps {
  section: SectionComparison;
  names: ReadonlyMap<string, string>;
}

/** What differs in one section of two versions. */
export function ComparedSection({ section, names }: ComparedSectionProps) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  const { key, was, is, onlyForm, rows } = section;
  const name = key === 'details' ? t('editor:details.title') : sectionName(key, language);
  return (
    <Fieldset legend={name}>
      <Stack gap="xs">
        {was !== is && <ComparedText was={was} is={is} name={name} />}
        {onlyForm && <Text size="sm">{t('versions.onlyForm')}</Text>}
        {rows.length > 0 && (
          <List size="sm" spacing={4}>
            {rows.map((row) => (
              <ComparedRow key={row.id} row={row} names={names} />
            ))}
          </List>
        )}
      </Stack>
    </Fieldset>
  );
}

import { useTranslation } from 'react-i18next';
import type { ContractColumn, ContractWords } from '#renderer/data/courses/trainers/contract-table.ts';

const ofPeople: ReadonlySet<ContractColumn> = new Set([
  ...([
    'lastName',
    'firstName',
    'middleName',
    'iin',
    'bankAccount',
    'phone',
    'employer',
    'position',
  ] as const),
]);

/** How the table of contract data is worded. */
export function useContractWords(): ContractWords {
  const { t } = useTranslation(['courses', 'people']);
  return {
    column: (column) => t(ofPeople.has(column) ? `people:fields.${column}` : `trainers.fields.${column}`),
    category: (category) => (category === '' ? '' : t(`trainers.categories.${category}`)),
    language: (language) => t(`trainers.languages.${language}`),
  };
}

import { Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { readCertificateNames } from '#renderer/data/certificates/printing/certificate-names.ts';
import type { SheetToCome } from '#renderer/data/certificates/printing/job-state.ts';
import type { PrintJob } from '#shared/model/certificates/printing.ts';
import { blankWords } from './blank-words.ts';

interface StoppedWordsProps {
  job: PrintJob;
  run: readonly SheetToCome[];
  printed: number;
  spoiled: number;
}

/** Whose sheet was the last good one and whose comes next: held beside the paper, it shows a number that is one off. */
export function StoppedWords({ job, run, printed, spoiled }: StoppedWordsProps) {
  const { t } = useTranslation('certificates');
  const [last, next] = [run[printed - 1], run[printed]];
  const ids = [last, next].map((one) => one?.certificateId ?? '');
  const names = useLiveQuery(() => readCertificateNames(ids), [ids.join(' ')]);
  const wordsOf = (one: SheetToCome) => ({
    ...(names?.get(one.certificateId) ?? { number: '', name: '' }),
    blank: one.blank === null ? '' : blankWords(job, one.blank),
  });
  if (!names) return null;
  return (
    <Text size="sm" role="status">
      {last && t(`printing.came.${last.blank === null ? 'lastGood' : 'lastGoodBlank'}`, wordsOf(last))}{' '}
      {next && t(`printing.came.${spoiled > 0 ? 'nextOn' : 'nextGoesOn'}`, wordsOf(next))}
    </Text>
  );
}

import { Button, Fieldset, Group, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import type { Correction } from '#shared/documents/certificates/printer-matrix.ts';
import type { Problem } from '#shared/model/problem.ts';
import { CalibrationSheetButtons } from './calibration-sheet-buttons.tsx';
import {
  correctionFrom,
  type MarkName,
  markNames,
  marksOf,
  noMarks,
  type Paper,
  papers,
  readDecimal,
} from './printer-form.ts';

/** The calibration sheet, and the places of its marks as a ruler finds them. */
export function Calibration({ onComputed }: { onComputed: (correction: Correction) => void }) {
  const { t } = useTranslation('certificates');
  const [paper, setPaper] = useState<Paper>('portrait');
  const [typed, setTyped] = useState(noMarks);
  const [problem, setProblem] = useState<Problem | null>(null);
  const compute = () => {
    const computed = correctionFrom(typed, paper);
    setProblem(computed.ok ? null : computed.problem);
    if (!computed.ok) return;
    onComputed(computed.value);
    tellDone(t('printing.printers.computed'));
  };
  const field = (name: MarkName, side: 'x' | 'y') => {
    const value = typed[name][side];
    const mark = t(`printing.printers.mark.${name}`);
    return (
      <TextInput
        key={`${name}${side}`}
        label={t(`printing.printers.${side === 'x' ? 'fromLeft' : 'fromTop'}`, { mark })}
        description={t('printing.printers.should', { mm: marksOf(paper)[name][side] })}
        value={value}
        inputMode="decimal"
        error={value !== '' && readDecimal(value) === null && t('printing.printers.wrong')}
        onChange={(event) =>
          setTyped({ ...typed, [name]: { ...typed[name], [side]: event.currentTarget.value } })
        }
      />
    );
  };
  return (
    <Fieldset legend={t('printing.printers.calibration')}>
      <Stack gap="sm">
        <Text size="sm">{t('printing.printers.calibrationText')}</Text>
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('printing.printers.page')}
            value={paper}
            data={(Object.keys(papers) as Paper[]).map((one) => ({
              value: one,
              label: t(`printing.printers.pages.${one}`),
            }))}
            onChange={setPaper}
          />
          <CalibrationSheetButtons paper={paper} />
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {markNames.flatMap((name) => [field(name, 'x'), field(name, 'y')])}
        </SimpleGrid>
        <Text size="sm">{t('printing.printers.optional')}</Text>
        {problem && <ProblemAlert problem={problem} />}
        <Group>
          <Button variant="default" onClick={compute}>
            {t('printing.printers.compute')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveMade } from '#renderer/components/save-made.ts';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { platform } from '#renderer/platform/current.ts';
import type { PrintPdfAnswer, SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import type { CalibrationWords } from '#shared/documents/certificates/calibration-sheet.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { type Paper, papers } from './printer-form.ts';

async function sheetBytes(paper: Paper, words: CalibrationWords): Promise<Uint8Array<ArrayBuffer>> {
  const [{ calibrationSheet }, { loadFaces }, { writePdf }] = await Promise.all([
    import('#shared/documents/certificates/calibration-sheet.ts'),
    import('#renderer/workers/certificates/load-faces.ts'),
    import('#shared/documents/pdf/write-pdf.ts'),
  ]);
  const document = calibrationSheet(papers[paper], words, new Date().toISOString());
  const parts = [...writePdf(document, await loadFaces())].map((part) => new Uint8Array(part));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Opens the calibration sheet in the program that prints it, or saves it. */
export function CalibrationSheetButtons({ paper }: { paper: Paper }) {
  const { t, i18n } = useTranslation('certificates');
  const { busy, run } = useAction();
  const title = t('printing.sheet.title');
  const words: CalibrationWords = {
    title,
    steps: (['step1', 'step2', 'step3', 'step4'] as const).map((step) => t(`printing.sheet.${step}`)),
    ruler: t('printing.sheet.ruler'),
    language: i18n.language === 'en' ? 'en' : `${i18n.language}-KZ`,
  };
  const name = `${title} ${t(`printing.printers.pages.${paper}`)}`;
  const open = async () => {
    const bytes = await sheetBytes(paper, words).catch((error: unknown) => {
      console.error('The calibration sheet could not be made', error);
      return null;
    });
    if (!bytes) return failure('printFileFailed');
    return platform.printPdf({ name: toFileName(name, 'pdf', 'calibration'), bytes });
  };
  const save = () =>
    saveMade({ name, extension: 'pdf', fallback: 'calibration', filter: t('printing.pdfFilter') }, () =>
      sheetBytes(paper, words),
    );
  const told = async (answer: Promise<Outcome<PrintPdfAnswer | SaveFileAnswer>>) => {
    const done = await answer;
    if (!done.ok) tellProblem(done.problem);
    else if ('name' in done.value) tellSaved(done.value);
    return done;
  };
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        onClick={() =>
          void run(
            () => told(open()),
            () => undefined,
          )
        }
      >
        {t('printing.printers.printSheet')}
      </Button>
      <Button
        variant="subtle"
        disabled={busy}
        onClick={() =>
          void run(
            () => told(save()),
            () => undefined,
          )
        }
      >
        {t('printing.printers.saveSheet')}
      </Button>
    </>
  );
}

import { lazy, Suspense } from 'react';
import { Waiting } from '../waiting.tsx';
import type { PdfPageProps } from './pdf-page.tsx';

const PdfPage = lazy(() => import('./pdf-page.tsx'));

/** A page of a PDF, drawn from the file itself: what is seen is what is printed. pdf.js comes when it is first shown. */
export function PdfView(props: PdfPageProps) {
  return (
    <Suspense fallback={<Waiting height={240} />}>
      <PdfPage {...props} />
    </Suspense>
  );
}

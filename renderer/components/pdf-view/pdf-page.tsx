import { Alert } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../waiting.tsx';
import { type DrawnPage, drawPage } from './draw-page.ts';
import classes from './pdf-view.module.css';

export interface PdfPageProps {
  bytes: Uint8Array;
  /** What the page shows, for those who do not see it. */
  label: string;
  /** From 1, which is meant where nothing is said. */
  page?: number;
  /** 1, which is meant where nothing is said, is the size on paper. */
  zoom?: number;
  /** Called with the number of pages each time that the page stands on the screen. */
  onShown?: (pageCount: number) => void;
}

type Drawn = { page: DrawnPage } | 'failed' | null;

/** The drawn page; the one before stays until the next is ready, so that nothing flickers. */
function useDrawn({ bytes, page = 1, zoom = 1 }: Pick<PdfPageProps, 'bytes' | 'page' | 'zoom'>): Drawn {
  const [drawn, setDrawn] = useState<Drawn>(null);
  useEffect(() => {
    let wanted = true;
    drawPage({ bytes, page, zoom }).then(
      (next) => wanted && setDrawn({ page: next }),
      (error: unknown) => {
        console.error('A page of a PDF could not be drawn', error);
        if (wanted) setDrawn('failed');
      },
    );
    return () => {
      wanted = false;
    };
  }, [bytes, page, zoom]);
  return drawn;
}

export default function PdfPage({ label, onShown, ...what }: PdfPageProps) {
  const { t } = useTranslation('templates');
  const drawn = useDrawn(what);
  const page = drawn && drawn !== 'failed' ? drawn.page : null;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(onShown);
  useEffect(() => {
    shown.current = onShown;
  });
  useEffect(() => {
    if (!page) return;
    place.current?.replaceChildren(page.canvas);
    shown.current?.(page.pageCount);
  }, [page]);
  if (drawn === 'failed') {
    return (
      <Alert color="red" role="alert">
        {t('pdf.failed')}
      </Alert>
    );
  }
  if (!page) return <Waiting height={240} />;
  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      className={classes.page ?? ''}
      style={{ width: page.width, height: page.height }}
    />
  );
}

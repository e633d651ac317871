import { useMemo } from 'react';
import type { TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import type { PrintWay } from '#shared/model/certificates/printing.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { sampleCertificate } from './sample-certificate.ts';
import { type ShownSheet, useSheet } from './use-sheet.ts';

interface SampleSheet {
  layout: TemplateLayout;
  organisation: Organisation | null;
  /** Whether the invented person has a long name. */
  long: boolean;
  way: PrintWay;
  images: ReadonlyMap<string, Uint8Array>;
}

/** The sheet of an invented person by a layout, as its PDF; null waits. */
export function useSampleSheet(wanted: SampleSheet | null): ShownSheet {
  const { layout, organisation, long, way, images } = wanted ?? {};
  const sheet = useMemo(() => {
    if (!layout || !images || organisation === undefined || !way) return null;
    const certificate = sampleCertificate({ language: layout.language, organisation, long: long ?? false });
    return { layout, certificate, way, images };
  }, [layout, organisation, long, way, images]);
  return useSheet(sheet);
}

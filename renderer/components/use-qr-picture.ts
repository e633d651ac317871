import { useEffect, useState } from 'react';

/** Text as a picture that a telephone reads, for the `src` of an image; null until its maker has come. */
export function useQrPicture(text: string, ecc: 'low' | 'medium' = 'low'): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void import('qr').then(({ encodeQR }) => {
      const svg = encodeQR(text, 'svg', { ecc, border: 4 });
      if (current) setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`);
    });
    return () => {
      current = false;
    };
  }, [text, ecc]);
  return picture;
}

/** What some browsers read codes with themselves. */
interface SystemDetector {
  detect(image: ImageData): Promise<{ rawValue: string }[]>;
}
interface DetectorMaker {
  new (options: { formats: string[] }): SystemDetector;
  getSupportedFormats(): Promise<string[]>;
}

async function systemDetector(): Promise<SystemDetector | null> {
  const { BarcodeDetector: Detector } = globalThis as { BarcodeDetector?: DetectorMaker };
  if (!Detector) return null;
  try {
    const formats = await Detector.getSupportedFormats();
    return formats.includes('qr_code') ? new Detector({ formats: ['qr_code'] }) : null;
  } catch {
    return null;
  }
}

let detector: Promise<SystemDetector | null> | null = null;

/** The text of a QR code in the picture: by the system where it reads them, else by our own reader. Null where none is seen. */
export async function readQr(image: ImageData): Promise<string | null> {
  detector ??= systemDetector();
  const found = await (await detector)?.detect(image).catch(() => []);
  const text = found?.[0]?.rawValue;
  if (text) return text;
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(image);
  } catch {
    // So it says that there is none.
    return null;
  }
}

import { type RefObject, useRef } from 'react';
import { failure, type Problem } from '#shared/model/problem.ts';
import type { CameraFault } from './open-camera.ts';
import { pixelsOf } from './pixels-of.ts';
import { readQr } from './read-qr.ts';
import { useFilm } from './use-film.ts';

/** Milliseconds between two looks: a person holds a code still for longer. */
const betweenLooks = 250;

const codes: Record<CameraFault, string> = {
  refused: 'cameraRefused',
  busy: 'cameraBusy',
  missing: 'cameraMissing',
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export interface ScanOptions {
  /** Wished, in pixels: a code of many dots needs more than the usual picture. */
  width?: number;
  /** Whether a code is one of those that are looked for. */
  isWanted: (text: string) => boolean;
  onText: (text: string) => void;
}

interface Scan {
  film: RefObject<HTMLVideoElement | null>;
  /** The camera is on. */
  seeing: boolean;
  problem: Problem | null;
}

/** Looks at what the camera sees until it is a code that is wanted, and turns the camera off again whatever happens. */
export function useScan(options: ScanOptions): Scan {
  const given = useRef(options);
  given.current = options;
  const { film, seeing, fault } = useFilm({
    ...(options.width && { width: options.width }),
    async watch(seen, signal) {
      while (!signal.aborted) {
        const pixels = pixelsOf(seen, { width: seen.videoWidth, height: seen.videoHeight });
        const text = pixels ? await readQr(pixels) : null;
        if (text !== null && given.current.isWanted(text)) return given.current.onText(text);
        await pause(betweenLooks);
      }
    },
  });
  return { film, seeing, problem: fault && failure(codes[fault]).problem };
}

import type { RefObject } from 'react';
import { failure, type Problem } from '#shared/model/problem.ts';
import type { CameraFault } from './open-camera.ts';
import { useFilm } from './use-film.ts';

/** Pixels: enough to read a page of A4. */
const wishedWidth = 2560;

const codes: Record<CameraFault, string> = {
  refused: 'photoRefused',
  busy: 'photoCameraBusy',
  missing: 'photoCameraMissing',
};

/** What the camera sees now, as a JPEG; null while it sees nothing. */
async function still(film: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth: width, videoHeight: height } = film;
  if (width === 0 || height === 0) return null;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(film, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

interface PhotoCamera {
  film: RefObject<HTMLVideoElement | null>;
  /** The camera is on. */
  seeing: boolean;
  problem: Problem | null;
  /** Gives what it sees; null while it sees nothing. */
  take: () => Promise<Blob | null>;
}

/** The camera, for as long as it is shown. */
export function usePhoto(): PhotoCamera {
  const { film, seeing, fault } = useFilm({ width: wishedWidth });
  return {
    ...{ film, seeing },
    problem: fault && failure(codes[fault]).problem,
    take: async () => (film.current ? still(film.current) : null),
  };
}

import { type RefObject, useRef } from 'react';
import type { CameraFault } from '#renderer/components/camera/open-camera.ts';
import { pixelsOf } from '#renderer/components/camera/pixels-of.ts';
import { readQr } from '#renderer/components/camera/read-qr.ts';
import { useFilm } from '#renderer/components/camera/use-film.ts';
import { failure, type Problem } from '#shared/model/problem.ts';
import { readJoinCode } from '#shared/sync/join-code.ts';

/** Milliseconds between two looks: a person holds a code still for longer. */
const betweenLooks = 250;

const codes: Record<CameraFault, string> = {
  refused: 'cameraRefused',
  busy: 'cameraBusy',
  missing: 'cameraMissing',
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Looks at what the camera sees until it is a join code. */
async function watch(film: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  while (!signal.aborted) {
    const pixels = pixelsOf(film, { width: film.videoWidth, height: film.videoHeight });
    const text = pixels ? await readQr(pixels) : null;
    if (text !== null && readJoinCode(text)) return text;
    await pause(betweenLooks);
  }
  return null;
}

interface Camera {
  film: RefObject<HTMLVideoElement | null>;
  /** The camera is on. */
  seeing: boolean;
  problem: Problem | null;
}

/** Turns the camera on while it is shown, and off again whatever happens. `onText`: a join code was seen. */
export function useCamera(onText: (text: string) => void): Camera {
  const told = useRef(onText);
  told.current = onText;
  const { film, seeing, fault } = useFilm({
    async watch(seen, signal) {
      const text = await watch(seen, signal);
      if (text !== null) told.current(text);
    },
  });
  return { film, seeing, problem: fault && failure(codes[fault]).problem };
}

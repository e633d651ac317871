import { type RefObject, useEffect, useRef, useState } from 'react';
import { failure, type Problem } from '#shared/model/problem.ts';
import { readJoinCode } from '#shared/sync/join-code.ts';
import { pixelsOf } from './pixels-of.ts';
import { readQr } from './read-qr.ts';

/** Milliseconds between two looks: a person holds a code still for longer. */
const betweenLooks = 250;

const problemOf = (error: unknown): Problem => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return failure('cameraRefused').problem;
  if (name === 'NotReadableError' || name === 'AbortError') return failure('cameraBusy').problem;
  return failure('cameraMissing').problem;
};

const openCamera = (): Promise<MediaStream> =>
  navigator.mediaDevices
    ? navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: { ideal: 'environment' } } })
    : Promise.reject(new DOMException('no camera', 'NotFoundError'));

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
  const film = useRef<HTMLVideoElement>(null);
  const told = useRef(onText);
  told.current = onText;
  const [seeing, setSeeing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const run = async () => {
      const stream = await openCamera();
      const close = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      if (stop.signal.aborted || !film.current) return close();
      stop.signal.addEventListener('abort', close);
      film.current.srcObject = stream;
      await film.current.play();
      setSeeing(true);
      const text = await watch(film.current, stop.signal);
      if (text !== null) told.current(text);
    };
    run().catch((error: unknown) => {
      if (!stop.signal.aborted) setProblem(problemOf(error));
    });
    return () => stop.abort();
  }, []);
  return { film, seeing, problem };
}

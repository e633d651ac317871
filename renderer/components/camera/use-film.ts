import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CameraFault, cameraFault, openCamera } from './open-camera.ts';

interface FilmOptions {
  /** Wished, in pixels. */
  width?: number;
  /** Looks at what is seen until it is told to stop; what it throws counts as a camera that does not work. */
  watch?: (film: HTMLVideoElement, signal: AbortSignal) => Promise<void>;
}

interface Film {
  film: RefObject<HTMLVideoElement | null>;
  /** The camera is on. */
  seeing: boolean;
  fault: CameraFault | null;
}

/** Turns the camera on while it is shown, and off again whatever happens. */
export function useFilm(options: FilmOptions): Film {
  const film = useRef<HTMLVideoElement>(null);
  const given = useRef(options);
  given.current = options;
  const [seeing, setSeeing] = useState(false);
  const [fault, setFault] = useState<CameraFault | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const run = async () => {
      const stream = await openCamera(given.current.width);
      const close = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      if (stop.signal.aborted || !film.current) return close();
      stop.signal.addEventListener('abort', close);
      film.current.srcObject = stream;
      await film.current.play();
      setSeeing(true);
      await given.current.watch?.(film.current, stop.signal);
    };
    run().catch((error: unknown) => {
      if (!stop.signal.aborted) setFault(cameraFault(error));
    });
    return () => stop.abort();
  }, []);
  return { film, seeing, fault };
}

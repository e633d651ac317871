/** Why there is nothing to see. */
export type CameraFault = 'refused' | 'busy' | 'missing';

/** What `openCamera` rejected with. */
export function cameraFault(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing';
}

/** The camera that looks away from the person, where there are several. `width`: wished, in pixels. */
export const openCamera = (width?: number): Promise<MediaStream> =>
  navigator.mediaDevices
    ? navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: { ideal: 'environment' }, ...(width && { width: { ideal: width } }) },
      })
    : Promise.reject(new DOMException('no camera', 'NotFoundError'));

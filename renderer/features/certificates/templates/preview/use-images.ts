import { useEffect, useState } from 'react';
import { readTemplateImage } from '#renderer/data/certificates/template-images.ts';
import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';
import type { Problem } from '#shared/model/problem.ts';

interface ReadImages {
  /** By hash. */
  images: ReadonlyMap<string, Uint8Array>;
  /** Why one of them could not be read. */
  problem: Problem | null;
}

const none: ReadImages = { images: new Map(), problem: null };

/** The pictures of a template's elements; undefined while they are read. */
export function useImages(templateId: string, elements: readonly TemplateElement[]): ReadImages | undefined {
  const [read, setRead] = useState<ReadImages>();
  const wanted = [...new Set(elements.flatMap((one) => (one.kind === 'image' ? one.hash : [])))].join(' ');
  useEffect(() => {
    let current = true;
    const readAll = async () => {
      let problem: Problem | null = null;
      const images = new Map<string, Uint8Array>();
      for (const hash of wanted.split(' ')) {
        const image = await readTemplateImage(templateId, hash);
        if (image.ok) images.set(hash, image.value);
        else problem = image.problem;
      }
      if (current) setRead({ images, problem });
    };
    if (wanted === '') setRead(none);
    else void readAll();
    return () => {
      current = false;
    };
  }, [templateId, wanted]);
  return read;
}

/** The address of a picture for the screen; null where there is none, or while it is read. */
export function useImageAddress(templateId: string, hash: string | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let current = true;
    if (hash) {
      void readTemplateImage(templateId, hash).then((image) => {
        if (!current || !image.ok) return;
        made = URL.createObjectURL(new Blob([image.value]));
        setAddress(made);
      });
    }
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [templateId, hash]);
  return address;
}

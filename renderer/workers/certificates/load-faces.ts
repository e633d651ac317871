import arimo from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?url';
import arimoItalic from '@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf?url';
import arimoBold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf?url';
import arimoBoldItalic from '@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf?url';
import tinos from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url';
import tinosItalic from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url';
import tinosBold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url';
import tinosBoldItalic from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf?url';
import type { FaceName } from '#shared/documents/pdf/drawing.ts';
import { type Face, type Faces, readFace } from '#shared/documents/pdf/face.ts';

const addresses: Readonly<Record<FaceName, string>> = {
  serif: tinos,
  serifBold: tinosBold,
  serifItalic: tinosItalic,
  serifBoldItalic: tinosBoldItalic,
  sans: arimo,
  sansBold: arimoBold,
  sansItalic: arimoItalic,
  sansBoldItalic: arimoBoldItalic,
};

async function loadFace(address: string): Promise<Face> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return readFace(new Uint8Array(await answer.arrayBuffer()));
}

let loading: Promise<Faces> | undefined;

/** The faces of the program; read once. Rejects where a font cannot be read, and the next call tries again. */
export function loadFaces(): Promise<Faces> {
  loading ??= Promise.all(
    Object.entries(addresses).map(async ([name, address]) => [name, await loadFace(address)] as const),
  ).then((faces) => Object.fromEntries(faces) as Faces);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FaceName } from '#shared/documents/pdf/drawing.ts';
import { type Faces, readFace } from '#shared/documents/pdf/face.ts';

/** Where the faces of the program are: file URLs in the font packages. */
const faceFiles: Readonly<Record<FaceName, string>> = {
  serif: import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  serifBold: import.meta.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  serifItalic: import.meta.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  serifBoldItalic: import.meta.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  sans: import.meta.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  sansBold: import.meta.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
  sansItalic: import.meta.resolve('@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf'),
  sansBoldItalic: import.meta.resolve('@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf'),
};

export const faceBytes = (face: FaceName): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(faceFiles[face])));

/** The faces as the program reads them. */
export const programFaces = (): Faces =>
  Object.fromEntries(
    Object.keys(faceFiles).map((face) => [face, readFace(faceBytes(face as FaceName))]),
  ) as unknown as Faces;

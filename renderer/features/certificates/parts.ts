import { type ComponentType, lazy } from 'react';
import { type PartKey, type PartProps, partKeys } from './places.ts';

type Part = ComponentType<PartProps>;

/** Each part comes when it is opened; a part that is not built yet is not shown. */
const pieces: Partial<Record<PartKey, () => Promise<Part>>> = {
  register: () => import('./register/register-part.tsx').then((m) => m.RegisterPart),
  blanks: () => import('./blanks/blanks-part.tsx').then((m) => m.BlanksPart),
  printing: () => import('./printing/printing-part.tsx').then((m) => m.PrintingPart),
  templates: () => import('./templates/templates-part.tsx').then((m) => m.TemplatesPart),
  check: () => import('./check/check-part.tsx').then((m) => m.CheckPart),
  keys: () => import('./keys/keys-part.tsx').then((m) => m.KeysPart),
  settings: () => import('./settings/settings-part.tsx').then((m) => m.SettingsPart),
};

/** The parts that there are, in the order of the tabs. */
export const parts: readonly { key: PartKey; Part: Part }[] = partKeys.flatMap((key) => {
  const load = pieces[key];
  return load ? [{ key, Part: lazy(async () => ({ default: await load() })) }] : [];
});

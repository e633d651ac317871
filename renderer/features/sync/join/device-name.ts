import type { TFunction } from 'i18next';
import { platform } from '#renderer/platform/current.ts';

/** By what people tell their computers apart in the list of devices: the kind of the program and the system. */
export async function deviceName(t: TFunction): Promise<string> {
  const { kind, operatingSystem } = await platform.info();
  const system = kind === 'browser' ? browserSystem() : operatingSystem;
  return t(`sync:devices.${kind}`, { system });
}

const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'CrOS', 'Linux'];

/** The system as the browser names it. */
const browserSystem = (): string => systems.find((name) => navigator.userAgent.includes(name)) ?? 'web';

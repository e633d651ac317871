import type { Bridge, bridgeName } from '#shared/bridge.ts';
import { browserPlatform } from './browser.ts';
import { desktopPlatform } from './desktop.ts';
import type { Platform } from './platform.ts';

declare global {
  interface Window {
    [bridgeName]?: Bridge;
  }
}

/** The desktop where its bridge is there, else the browser. */
export const platform: Platform = window.ereje ? desktopPlatform(window.ereje) : browserPlatform;

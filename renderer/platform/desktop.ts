import type { Bridge } from '#shared/bridge.ts';
import type { Platform } from './platform.ts';

/** The machine through the bridge of the desktop shell. */
export function desktopPlatform(bridge: Bridge): Platform {
  return {
    async info() {
      const answer = await bridge.appInfo();
      return answer.ok ? answer.value : { kind: 'desktop', version: '', operatingSystem: '' };
    },
    saveFile: (request) => bridge.saveFile(request),
    openFile: (request) => bridge.openFile(request),
    openExternal: (address) => bridge.openExternal(address),
    async setLanguage(language) {
      await bridge.setLanguage(language);
    },
    onBeforeClose({ flush }) {
      bridge.onBeforeClose(flush);
      return () => bridge.onBeforeClose(async () => true);
    },
  };
}

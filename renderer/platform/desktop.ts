import type { Bridge } from '#shared/bridge.ts';
import { success } from '#shared/model/problem.ts';
import { storageThrough } from '#shared/storage/answer-requests.ts';
import type { Platform, SaveTarget } from './platform.ts';

/** The machine through the bridge of the desktop shell. */
export function desktopPlatform(bridge: Bridge): Platform {
  return {
    storage: storageThrough((request) => bridge.storage(request)),
    async info() {
      const answer = await bridge.appInfo();
      return answer.ok ? answer.value : { kind: 'desktop', version: '', operatingSystem: '' };
    },
    saveFile: (request) => bridge.saveFile(request),
    canSaveFolder: () => true,
    async saveFolder({ suggestedName, files }) {
      const made = await files();
      return made.ok ? bridge.saveFolder({ suggestedName, files: made.value }) : made;
    },
    async beginSave(request) {
      const begun = await bridge.beginSave(request);
      if (!begun.ok) return begun;
      if (begun.value.state === 'cancelled') return success({ state: 'cancelled' });
      return success({ state: 'chosen', target: bridgeTarget(bridge, begun.value) });
    },
    openFile: (request) => bridge.openFile(request),
    openExternal: (address) => bridge.openExternal(address),
    async setLanguage(language) {
      await bridge.setLanguage(language);
    },
    sealSecret: (secret) => bridge.sealSecret(secret),
    openSecret: (sealed) => bridge.openSecret(sealed),
    async notify(request) {
      await bridge.notify(request);
    },
    printPdf: (request) => bridge.printPdf(request),
    testRooms: bridge,
    onBeforeClose({ flush }) {
      bridge.onBeforeClose(flush);
      return () => bridge.onBeforeClose(async () => true);
    },
  };
}

/** The main process reads the file back before it gives it its name. */
function bridgeTarget(bridge: Bridge, { handle, name }: { handle: string; name: string }): SaveTarget {
  return {
    name,
    write: (bytes) => bridge.writeSave({ handle, bytes }),
    async commit(sha256) {
      const committed = await bridge.commitSave({ handle, sha256 });
      return committed.ok ? success({ verified: true }) : committed;
    },
    async drop() {
      await bridge.dropSave(handle);
    },
  };
}

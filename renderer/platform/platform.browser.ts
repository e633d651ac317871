import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Bridge } from '#shared/bridge.ts';
import { type OpenFileRequest, openedFileLimit, type SaveFileRequest } from '#shared/bridge-arguments.ts';
import { failure, success } from '#shared/model/problem.ts';
import { browserPlatform } from './browser.ts';
import { desktopPlatform } from './desktop.ts';
import { hashOf } from './hash-of.ts';
import type { Platform } from './platform.ts';

afterEach(() => {
  vi.restoreAllMocks();
  delete window.showSaveFilePicker;
  delete window.showDirectoryPicker;
});

/** What the person does at the dialog, and what the disk answers. */
interface Machine {
  platform: Platform;
  /** What stands on the disk after the person agreed. */
  saved: { name: string; bytes: number[] }[];
  leave: () => Promise<void>;
}

type Disk = 'works' | 'full' | 'readOnly';
interface Person {
  cancels?: boolean;
  disk?: Disk;
  chooses?: { name: string; size: number };
}

const request: SaveFileRequest = {
  suggestedName: 'Бағдарлама.docx',
  bytes: new Uint8Array([80, 75, 3, 4]),
  filters: [{ name: 'Word', extensions: ['docx'] }],
};
const any: OpenFileRequest = { filters: [{ name: 'Word', extensions: ['docx', 'ereje'] }] };

/** The bridge as the main process answers it. */
function desktop({ cancels, disk = 'works', chooses }: Person): Machine {
  const saved: Machine['saved'] = [];
  let flush = async () => true;
  const bridge: Bridge = {
    async saveFile({ suggestedName, bytes }) {
      if (cancels) return success({ state: 'cancelled' });
      if (disk === 'full') return failure('saveDiskFull');
      if (disk === 'readOnly') return failure('saveReadOnly');
      saved.push({ name: suggestedName, bytes: [...bytes] });
      return success({ state: 'saved', name: suggestedName });
    },
    async saveFolder({ suggestedName, files }) {
      if (cancels) return success({ state: 'cancelled' });
      if (disk === 'full') return failure('saveDiskFull');
      if (disk === 'readOnly') return failure('saveReadOnly');
      saved.push(
        ...files.map(({ name, bytes }) => ({ name: `${suggestedName}/${name}`, bytes: [...bytes] })),
      );
      return success({ state: 'saved', name: suggestedName });
    },
    async beginSave({ suggestedName }) {
      if (cancels) return success({ state: 'cancelled' });
      if (disk === 'readOnly') return failure('saveReadOnly');
      saved.push({ name: suggestedName, bytes: [] });
      return success({ state: 'chosen', handle: 'h', name: suggestedName });
    },
    async writeSave({ bytes }) {
      if (disk === 'full') {
        saved.pop();
        return failure('saveDiskFull');
      }
      saved.at(-1)?.bytes.push(...bytes);
      return success(null);
    },
    async commitSave({ sha256 }) {
      if (sha256 === (await hashOf(new Blob([Uint8Array.from(saved.at(-1)?.bytes ?? [])])))) {
        return success(null);
      }
      saved.pop();
      return failure('saveDamaged');
    },
    async dropSave() {
      saved.pop();
      return success(null);
    },
    async openFile() {
      if (cancels || !chooses) return success({ state: 'cancelled' });
      if (chooses.size > openedFileLimit) return failure('fileTooLarge', { limit: 100 });
      return success({ state: 'opened', name: chooses.name, bytes: new Uint8Array(chooses.size) });
    },
    storage: async () => failure('storageFailed'),
    openExternal: async (address) =>
      address.startsWith('https://') ? success(null) : failure('linkNotAllowed'),
    appInfo: async () => success({ kind: 'desktop', version: '0.1.0', operatingSystem: 'win32' }),
    notify: async () => success(true),
    printPdf: async () => (disk === 'full' ? failure('printDiskFull') : success({ state: 'opened' })),
    sealSecret: async (secret) => success(`${secret}=`),
    openSecret: async (sealed) => success(sealed.slice(0, -1)),
    setLanguage: async () => success(null),
    testAddresses: async () => success([]),
    startTestRoom: async () => failure('testRoomFailed'),
    testRoomState: async () => success(null),
    stopTestRoom: async () => failure('testRoomClosed'),
    onBeforeClose: (next) => {
      flush = next;
    },
  };
  return { platform: desktopPlatform(bridge), saved, leave: async () => void (await flush()) };
}

/** The browser's file dialog, from the moment that the page asks for it. */
function answerFileDialog({ cancels, chooses }: Person): void {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    if (cancels || !chooses) return void this.dispatchEvent(new Event('cancel'));
    const file = new File([new Uint8Array(Math.min(chooses.size, 16))], chooses.name);
    Object.defineProperty(file, 'size', { value: chooses.size });
    Object.defineProperty(this, 'files', { value: [file] });
    this.dispatchEvent(new Event('change'));
  });
}

async function leavePage(): Promise<void> {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

/** A folder in which one of the name «Бар» stands already. */
function folderOf({ disk }: Person, saved: Machine['saved']): FileSystemDirectoryHandle {
  const refused = disk === 'full' ? 'QuotaExceededError' : 'NotAllowedError';
  const fileIn = (folder: string, name: string) => ({
    createWritable: async () => ({
      write: async (bytes: Uint8Array) => {
        if (disk && disk !== 'works') throw new DOMException('', refused);
        saved.push({ name: `${folder}/${name}`, bytes: [...bytes] });
      },
      close: async () => undefined,
    }),
  });
  const parent = {
    async *keys() {
      yield 'Бар';
    },
    getDirectoryHandle: async (folder: string) => ({
      getFileHandle: async (name: string) => fileIn(folder, name),
    }),
    removeEntry: async () => void saved.splice(0),
  };
  return parent as unknown as FileSystemDirectoryHandle;
}

/** A browser with File System Access. */
function browserWithPicker(person: Person): Machine {
  const saved: Machine['saved'] = [];
  const fail = (name: string) => Promise.reject(new DOMException('', name));
  window.showSaveFilePicker = async ({ suggestedName }) => {
    if (person.cancels) return fail('AbortError');
    const written: number[] = [];
    const writable = {
      write: async (bytes: Uint8Array) => {
        if (person.disk === 'full') return fail('QuotaExceededError');
        written.push(...bytes);
      },
      close: async () => void saved.push({ name: suggestedName, bytes: written }),
      abort: async () => undefined,
    };
    const createWritable = async () => (person.disk === 'readOnly' ? fail('NotAllowedError') : writable);
    const getFile = async () => new File([Uint8Array.from(written)], suggestedName);
    return { name: suggestedName, createWritable, getFile } as unknown as FileSystemFileHandle;
  };
  window.showDirectoryPicker = async () => (person.cancels ? fail('AbortError') : folderOf(person, saved));
  answerFileDialog(person);
  return { platform: browserPlatform, saved, leave: leavePage };
}

const machines: [string, (person: Person) => Machine][] = [
  ['the desktop', desktop],
  ['a browser with File System Access', browserWithPicker],
];

describe.each(machines)('on %s', (_name, machine) => {
  test('a file is saved under the name that the person took', async () => {
    const { platform, saved } = machine({});
    expect(await platform.saveFile(request)).toEqual(success({ state: 'saved', name: 'Бағдарлама.docx' }));
    expect(saved).toEqual([{ name: 'Бағдарлама.docx', bytes: [80, 75, 3, 4] }]);
  });

  test('a closed dialog is no problem and saves nothing', async () => {
    const { platform, saved } = machine({ cancels: true });
    expect(await platform.saveFile(request)).toEqual(success({ state: 'cancelled' }));
    expect(await platform.openFile(any)).toEqual(success({ state: 'cancelled' }));
    expect(saved).toEqual([]);
  });

  test.each([
    ['full', 'saveDiskFull'],
    ['readOnly', 'saveReadOnly'],
  ] as const)('a disk that is %s is named as it is', async (disk, code) => {
    const { platform, saved } = machine({ disk });
    expect(await platform.saveFile(request)).toEqual(failure(code));
    expect(saved).toEqual([]);
  });

  /** Saves three portions under a hash; gives the problem, or whether it was verified. */
  const folder = {
    suggestedName: 'Келісуге',
    files: async () =>
      success([
        { name: '00.docx', bytes: new Uint8Array([1]) },
        { name: '01.docx', bytes: new Uint8Array([2]) },
      ]),
  };

  test('O10-11: files are saved together in a new folder', async () => {
    const { platform, saved } = machine({});
    expect(platform.canSaveFolder()).toBe(true);
    expect(await platform.saveFolder(folder)).toEqual(success({ state: 'saved', name: 'Келісуге' }));
    expect(saved).toEqual([
      { name: 'Келісуге/00.docx', bytes: [1] },
      { name: 'Келісуге/01.docx', bytes: [2] },
    ]);
  });

  test('a folder that is not chosen, not made or not written leaves nothing and is named as it is', async () => {
    const outcomes = [
      [{ cancels: true }, folder, success({ state: 'cancelled' })],
      [{ disk: 'full' }, folder, failure('saveDiskFull')],
      [{ disk: 'readOnly' }, folder, failure('saveReadOnly')],
      [{}, { ...folder, files: async () => failure('paperMissing') }, failure('paperMissing')],
    ] as const;
    for (const [person, wanted, outcome] of outcomes) {
      const { platform, saved } = machine(person);
      expect(await platform.saveFolder(wanted)).toEqual(outcome);
      expect(saved).toEqual([]);
    }
  });

  async function saveInPortions({ platform }: Machine, hash?: string) {
    const begun = await platform.beginSave({ suggestedName: 'a.ereje-backup', filters: [] });
    if (!begun.ok) return begun.problem.code;
    if (begun.value.state === 'cancelled') return 'cancelled';
    const { target } = begun.value;
    for (const byte of [1, 2, 3]) {
      const written = await target.write(Uint8Array.from([byte]));
      if (!written.ok) return written.problem.code;
    }
    const sha256 = hash ?? (await hashOf(new Blob([Uint8Array.from([1, 2, 3])])));
    const done = await target.commit(sha256);
    return done.ok ? done.value : done.problem.code;
  }

  test('a file is saved in portions, read back and compared', async () => {
    const one = machine({});
    expect(await saveInPortions(one)).toEqual({ verified: true });
    expect(one.saved).toEqual([{ name: 'a.ereje-backup', bytes: [1, 2, 3] }]);
    expect(await saveInPortions(machine({}), '0'.repeat(64))).toBe('saveDamaged');
  });

  test('of a file in portions nothing stays where the dialog is closed or the disk refuses', async () => {
    for (const [person, answer] of [
      [{ cancels: true }, 'cancelled'],
      [{ disk: 'full' }, 'saveDiskFull'],
      [{ disk: 'readOnly' }, 'saveReadOnly'],
    ] as const) {
      const one = machine(person);
      expect(await saveInPortions(one)).toBe(answer);
      expect(one.saved).toEqual([]);
    }
  });

  test('a chosen file comes with its name and bytes', async () => {
    const { platform } = machine({ chooses: { name: 'Ескі.docx', size: 16 } });
    expect(await platform.openFile(any)).toEqual(
      success({ state: 'opened', name: 'Ескі.docx', bytes: new Uint8Array(16) }),
    );
  });

  test('a file above 100 MB is refused before it is read', async () => {
    const { platform } = machine({ chooses: { name: 'a.docx', size: openedFileLimit + 1 } });
    expect(await platform.openFile(any)).toEqual(failure('fileTooLarge', { limit: 100 }));
  });

  test('only https addresses open', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const { platform } = machine({});
    expect(await platform.openExternal('https://adilet.zan.kz/kaz')).toEqual(success(null));
    expect(await platform.openExternal('https://ereje.example.kz:8443/d/a')).toEqual(success(null));
    expect(await platform.openExternal('http://example.com/')).toEqual(failure('linkNotAllowed'));
    expect(await platform.openExternal('javascript:alert(1)')).toEqual(failure('linkNotAllowed'));
    expect(open.mock.calls.length).toBeLessThanOrEqual(2);
  });

  test('what is typed is stored before the page goes, until that is taken back', async () => {
    const { platform, leave } = machine({});
    const flush = vi.fn(async () => true);
    const takeBack = platform.onBeforeClose({ pending: () => true, flush });
    await leave();
    expect(flush).toHaveBeenCalledTimes(1);
    takeBack();
    await leave();
    expect(flush).toHaveBeenCalledTimes(1);
  });

  test('a secret that the machine keeps opens again; one that keeps none says so', async () => {
    const { platform } = machine({});
    const sealed = await platform.sealSecret('AAAA');
    const problem = failure('secretsUnavailable');
    expect(sealed).toEqual(platform === browserPlatform ? problem : success('AAAA='));
    const opened = await platform.openSecret(sealed.ok ? sealed.value : 'AAAA');
    expect(opened).toEqual(platform === browserPlatform ? problem : success('AAAA'));
  });

  test('the program tells its version', async () => {
    expect((await machine({}).platform.info()).version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('a browser without File System Access', () => {
  function watchDownloads() {
    const downloads: { name: string; bytes: Promise<number[]> }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const bytes = fetch(this.href).then(async (answer) => [...new Uint8Array(await answer.arrayBuffer())]);
      downloads.push({ name: this.download, bytes });
    });
    return downloads;
  }

  test('O10-30: pages to print are shown in a page of their own; where none may open, they are saved', async () => {
    const downloads = watchDownloads();
    const pages = { name: 'Сертификаттар.pdf', bytes: new TextEncoder().encode('%PDF-1.7') };
    const opened = vi.spyOn(window, 'open').mockReturnValue(window);
    expect(await browserPlatform.printPdf(pages)).toEqual(success({ state: 'opened' }));
    expect(downloads).toEqual([]);
    opened.mockReturnValue(null);
    expect(await browserPlatform.printPdf(pages)).toEqual(success({ state: 'saved' }));
    expect(downloads.map(({ name }) => name)).toEqual(['Сертификаттар.pdf']);
    expect(await downloads[0]?.bytes).toEqual([...pages.bytes]);
  });

  test('saves by a download', async () => {
    const downloads = watchDownloads();
    delete window.showSaveFilePicker;
    expect(await browserPlatform.saveFile(request)).toEqual(
      success({ state: 'saved', name: 'Бағдарлама.docx' }),
    );
    expect(downloads.map(({ name }) => name)).toEqual(['Бағдарлама.docx']);
    expect(await downloads[0]?.bytes).toEqual([80, 75, 3, 4]);
  });

  test('saves a file in portions by one download, and says that it was not read back', async () => {
    const downloads = watchDownloads();
    const begun = await browserPlatform.beginSave({ suggestedName: 'a.zip', filters: [] });
    if (!begun.ok || begun.value.state !== 'chosen') throw new Error('No place');
    for (const byte of [1, 2]) await begun.value.target.write(Uint8Array.from([byte]));
    expect(downloads).toHaveLength(0);
    expect(await begun.value.target.commit('')).toEqual(success({ verified: false }));
    expect(await downloads[0]?.bytes).toEqual([1, 2]);
  });

  test('saves by a download too where the browser allows no dialog at this moment', async () => {
    const downloads = watchDownloads();
    window.showSaveFilePicker = () => Promise.reject(new DOMException('', 'SecurityError'));
    expect(await browserPlatform.saveFile(request)).toMatchObject({ ok: true });
    expect(downloads).toHaveLength(1);
  });
});

test('a page is left with a question only while something is not stored', () => {
  const leaves = (pending: boolean) => {
    const takeBack = browserPlatform.onBeforeClose({ pending: () => pending, flush: async () => true });
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    takeBack();
    return event.defaultPrevented ? 'asked' : 'left';
  };
  expect(leaves(true)).toBe('asked');
  expect(leaves(false)).toBe('left');
});

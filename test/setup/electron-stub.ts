import { vi } from 'vitest';

/**
 * Stands for `electron` in unit tests: outside the desktop program the package exports no interface and its
 * import starts a download. Records what the shell asks of it; each test gives the answers that it needs.
 */
export const app = {
  commandLine: { getSwitchValue: vi.fn(() => '') },
  getAppPath: vi.fn(() => ''),
  getPath: vi.fn(() => ''),
  getVersion: vi.fn(() => '0.0.0-test'),
  isPackaged: true,
  on: vi.fn(),
  quit: vi.fn(),
  setPath: vi.fn(),
  showAboutPanel: vi.fn(),
};
export const BrowserWindow = { fromWebContents: vi.fn() };
export const contextBridge = { exposeInMainWorld: vi.fn() };
export const dialog = {
  showMessageBox: vi.fn(),
  showMessageBoxSync: vi.fn(),
  showOpenDialog: vi.fn(),
  showSaveDialog: vi.fn(),
};
export const ipcMain = { handle: vi.fn(), off: vi.fn(), on: vi.fn() };
export const ipcRenderer = { invoke: vi.fn(), on: vi.fn(), send: vi.fn() };
export const Menu = { buildFromTemplate: vi.fn(), setApplicationMenu: vi.fn() };
export const Notification = Object.assign(vi.fn(), { isSupported: vi.fn(() => false) });
export const powerSaveBlocker = { start: vi.fn(() => 1), stop: vi.fn() };
export const protocol = { handle: vi.fn(), registerSchemesAsPrivileged: vi.fn() };
export const safeStorage = {
  decryptString: vi.fn(),
  encryptString: vi.fn(),
  getSelectedStorageBackend: vi.fn(),
  isEncryptionAvailable: vi.fn(() => false),
};
export const screen = { getAllDisplays: vi.fn(() => []) };
export const session = {
  defaultSession: {
    on: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setPermissionRequestHandler: vi.fn(),
  },
};
export const shell = {
  openExternal: vi.fn(async () => undefined),
  openPath: vi.fn(async () => ''),
  showItemInFolder: vi.fn(),
};

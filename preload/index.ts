import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

/** Names the main process lets this window use, given as `--office-operations=a,b` so that no schema has to run in here. */
const namesOf = (key: string): ReadonlySet<string> => {
  const start = `--${key}=`;
  const given = process.argv.find((argument) => argument.startsWith(start));
  return new Set(given?.slice(start.length).split(','));
};
const operations = namesOf('office-operations');
const pushes = namesOf('office-pushes');

const failed = (code: string, message: string) => ({ ok: false, error: { code, message } });

contextBridge.exposeInMainWorld('office', {
  host: 'electron',
  invoke: async (name: unknown, input: unknown): Promise<unknown> => {
    if (typeof name !== 'string' || !operations.has(name))
      return failed('UNKNOWN_OPERATION', `There is no operation ${String(name).slice(0, 80)}. Nothing was done.`);
    try {
      return await ipcRenderer.invoke('office.call', name, input);
    } catch {
      return failed(
        'UNREACHABLE',
        'The office did not answer. Look whether the change was made before repeating it; if it goes on, start the program again.',
      );
    }
  },
  on: (name: unknown, listener: unknown): (() => void) => {
    if (typeof name !== 'string' || !pushes.has(name) || typeof listener !== 'function')
      throw new TypeError(`There is no push ${String(name)}.`);
    const heard = (_event: IpcRendererEvent, pushed: unknown, payload: unknown) => {
      if (pushed === name) listener(payload);
    };
    ipcRenderer.on('office.push', heard);
    return () => ipcRenderer.off('office.push', heard);
  },
});

/** The name under which the page finds the host's call; only the bridge below uses it. */
export const callBinding = 'officeCall';
/** The event that carries a push into the page. */
export const pushEvent = 'office.push';

type Names = Readonly<{ origin: string; operations: readonly string[]; pushes: readonly string[]; callBinding: string; pushEvent: string }>;

/**
 * Puts `window.office` into the page before its own scripts run. The function is sent to the browser as text, so it may use
 * nothing but its argument; in any other frame or at any other address it does nothing.
 */
export function installBridge(names: Names): void {
  if (window !== window.top || location.origin !== names.origin) return;
  const call = (window as unknown as Record<string, (name: string, input: unknown) => Promise<unknown>>)[names.callBinding];
  const failed = (code: string, message: string) => ({ ok: false, error: { code, message } });
  const office = {
    host: 'browser',
    invoke: async (name: unknown, input: unknown) => {
      if (typeof name !== 'string' || !names.operations.includes(name))
        return failed('UNKNOWN_OPERATION', `There is no operation ${String(name).slice(0, 80)}. Nothing was done.`);
      try {
        return await call?.(name, input);
      } catch {
        return failed(
          'UNREACHABLE',
          'The office did not answer. Look whether the change was made before repeating it; if it goes on, start the program again.',
        );
      }
    },
    on: (name: unknown, listener: unknown) => {
      if (typeof name !== 'string' || !names.pushes.includes(name) || typeof listener !== 'function')
        throw new TypeError(`There is no push ${String(name)}.`);
      const heard = (event: Event) => {
        const { detail } = event as CustomEvent<{ name: string; payload: unknown }>;
        if (detail.name === name) listener(detail.payload);
      };
      window.addEventListener(names.pushEvent, heard);
      return () => window.removeEventListener(names.pushEvent, heard);
    },
  };
  Object.defineProperty(window, 'office', { value: Object.freeze(office), writable: false, configurable: false });
}

import { app } from 'electron';
import { electronPrinter } from '../../main/desktop/electron/printer';
import { registerScheme } from '../../main/desktop/electron/protocol';
import { refuseForeignPages } from '../../main/desktop/electron/security';
import type { Printer } from '../../main/office/ports';

/** A main process with nothing but the printer, for its test. */
registerScheme();
refuseForeignPages();
app.on('window-all-closed', () => undefined);
(globalThis as unknown as { printer: Printer }).printer = electronPrinter();

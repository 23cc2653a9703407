import { browserFinder } from '../../main/desktop/browser/finder';
import type { Printer } from '../../main/office/ports';
import { startPracticeMail, type PracticeMail } from '../../main/practice/mail';
import { practiceCredentials, startPracticeTowbook, type PracticeTowbook } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { printerOfWorker, towbookOfWorker } from '../browser';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { monday } from './practised';

/** The window of the practice yard with everything around it: a TowBook to read, a mail server to send to, a printer. */
export type WindowWithPeers = OfficeWindow & Readonly<{ mail: PracticeMail; towbook: PracticeTowbook; printed: string[] }>;

/** Opens it. `refuses` names documents, by a word in them, that the printer does not make. */
export async function openWindowWithPeers(folder: string, refuses: () => string | null = () => null): Promise<WindowWithPeers> {
  const real = printerOfWorker();
  const printed: string[] = [];
  const printer: Printer = {
    pdf: async (html) => {
      const word = refuses();
      if (word !== null && html.includes(word)) throw new Error('the printer of this test refuses');
      printed.push(html);
      return real.pdf(html);
    },
    close: () => real.close(),
  };
  const window = await openOfficeWindow({ folder, practice: true, ports: { printer, browser: browserFinder(), towbook: towbookOfWorker } });
  const mail = await startPracticeMail();
  const towbook = await startPracticeTowbook({ data: makePracticeYard({ now: new Date(monday).toISOString() }), now: window.clock.now });
  await window.test.call('settings.set', {
    values: {
      'towbook.baseUrl': towbook.origin,
      'towbook.username': practiceCredentials.username,
      'towbook.password': practiceCredentials.password,
      'towbook.paceMs': 0,
      'mail.host': '127.0.0.1',
      'mail.port': mail.port,
      'mail.security': 'none',
      'mail.from': 'office@practiceyard.example',
    },
  });
  return {
    ...window,
    mail,
    towbook,
    printed,
    close: async () => {
      await window.close();
      await Promise.all([mail.stop(), towbook.stop(), real.close()]);
    },
  };
}

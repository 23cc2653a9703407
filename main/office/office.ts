import { createCheckpoints } from '../../db/checkpoints';
import { openAgencies } from './agencies/operations';
import { openAlerts } from './alerts/operations';
import { openAudit } from './audit/operations';
import { openCaseFile } from './caseFile/caseFile';
import { createCall, type Handlers } from './call';
import { createChanges } from './changes';
import { openContacts } from './contacts/contacts';
import { openDatabase } from './database';
import { openDelivery } from './delivery/delivery';
import { openDocuments } from './documents/documents';
import { openEvidence } from './evidence/operations';
import { openFees } from './fees/operations';
import { openFiles } from './files/operations';
import { openHealth } from './health/health';
import { openRulebook } from './rulebook/rulebook';
import { openLegacy } from './legacy/legacy';
import type { Base, Noun } from './noun';
import { openOutbox } from './outbox/outbox';
import { openParties } from './parties/operations';
import type { Office, Ports } from './ports';
import { openQueue } from './queue/operations';
import { openReports } from './reports/operations';
import { openSchedule } from './schedule/operations';
import { openSettings } from './settings/operations';
import { createSettings } from './settings/store';
import { openStaff } from './staff/operations';
import { openStatus } from './status/operations';
import { openTakeover } from './takeover/takeover';
import { openTowbook } from './towbook/towbook';
import { openVehicles } from './vehicles/open';
import { openWorkflow } from './workflow/operations';
import { inWords } from './zone';

/** Opens the office: every noun once, each with the neighbours that it needs. Throws a Problem when the database cannot be used. */
export async function createOffice(ports: Ports): Promise<Office> {
  const { clock, notify, log } = ports;
  const { store, recovery } = openDatabase(ports);
  const checkpoints = createCheckpoints(store, (failure) =>
    log.error('the log of the database could not be carried over in the background', { error: String(failure) }),
  );
  const changes = createChanges({ store, clock, notify, checkpoints });
  const base: Base = { ...ports, store, changes, settings: createSettings(store, ports.secrets) };

  const alerts = openAlerts(base);
  const people = openStaff(base);
  const agencies = openAgencies(base);
  const rulebook = openRulebook(base);
  const yard = openVehicles(base, { rulebook, agencies });
  const { vehicles, events, standings } = yard;
  const queue = openQueue(base, { vehicles, standings, rulebook });
  const parties = openParties(base, { vehicles });
  const files = openFiles(base, { alerts });
  const evidence = openEvidence(base, { ...files, vehicles, standings });
  const fees = openFees(base, { vehicles });
  const documents = openDocuments(base, { vehicles, events, standings, rulebook, agencies, parties, evidence, fees, files, queue });
  const outbox = openOutbox(base, { alerts, documents, whenSent: (...sent) => delivery.whenSent(...sent) });
  const delivery = openDelivery(base, { documents, outbox, vehicles, events, agencies, parties, evidence, files });
  const caseFile = openCaseFile(base, { documents, vehicles, events, standings, rulebook, parties, fees, files });
  const takeover = openTakeover(base, { vehicles, standings, rulebook, agencies });
  const { firstImports } = takeover;
  const workflow = openWorkflow(base, { alerts, standings, rulebook, call: (name, input, session) => call(name, input, session) });
  const towbook = openTowbook(base, { vehicles, agencies, alerts, files, firstImports, workflow });
  const legacy = openLegacy(base, { rulebook, agencies, vehicles: yard, evidence, parties, firstImports });
  const schedule = openSchedule(base, { workflow, standings, outbox, towbook, files });
  const contacts = openContacts(base, { agencies, events, documents });
  const reports = openReports(base, { vehicles, standings, rulebook });
  const status = openStatus(base, { staff: people.staff, alerts, agencies, schedule, rulebook, towbook });
  const health = openHealth(base, { schedule });
  const settings = openSettings(base);
  const audit = openAudit(base);

  if (recovery !== null)
    changes.write('office', 'database.recover', (change) =>
      alerts.raise(
        change,
        'recovered',
        'bad',
        `The database was damaged. The backup of ${inWords(recovery.madeAt)} was put in its place; what was entered after it may be missing. The damaged file was kept as ${recovery.setAside}.`,
      ),
    );

  const handlers: Handlers = {
    ...alerts.operations,
    ...people.operations,
    ...agencies.operations,
    ...rulebook.operations,
    ...yard.operations,
    ...queue.operations,
    ...parties.operations,
    ...files.operations,
    ...evidence.operations,
    ...fees.operations,
    ...documents.operations,
    ...outbox.operations,
    ...delivery.operations,
    ...caseFile.operations,
    ...takeover.operations,
    ...workflow.operations,
    ...towbook.operations,
    ...legacy.operations,
    ...schedule.operations,
    ...contacts.operations,
    ...reports.operations,
    ...status.operations,
    ...health.operations,
    ...settings.operations,
    ...audit.operations,
  };
  const call = createCall({ handlers, changes, log, now: clock.now });
  const running: readonly Pick<Noun, 'start' | 'stop'>[] = [towbook, legacy, files, outbox, schedule, yard];
  return {
    call,
    session: people.seat.session,
    start: () => running.forEach((noun) => noun.start?.()),
    async stop() {
      await Promise.all(running.map((noun) => noun.stop?.()));
      await checkpoints.stop();
      store.sqlite.close();
    },
  };
}

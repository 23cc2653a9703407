import { mailAccount, towbookCredentials } from './accounts';
import { backUpBetweenWork } from '../../db/backup';
import { createCheckpoints } from '../../db/checkpoints';
import { backupFolder } from '../../db/files';
import { createAgencies } from './agencies/store';
import { agencyOperations } from './agencies/operations';
import { createAlerts } from './alerts/store';
import { auditOperations } from './audit/operations';
import { createCall, type Handlers } from './call';
import { openCaseFile } from './caseFile/caseFile';
import { openDatabase } from './database';
import { openDelivery } from './delivery/delivery';
import { openDocuments } from './documents/documents';
import { feeOperations } from './fees/operations';
import { createFees } from './fees/store';
import { frontOperations } from './front/operations';
import { createHealth } from './health/health';
import { evaluate } from './law/engine/assess/evaluate';
import { lawOperations } from './law/operations';
import { evidenceOperations } from './evidence/operations';
import { createEvidence } from './evidence/store';
import { createLegacy } from './legacy/legacy';
import { openOutbox } from './outbox/outbox';
import { partyOperations } from './parties/operations';
import { createParties } from './parties/store';
import type { Office, Ports } from './ports';
import { createQueue } from './queue/queue';
import { createSnoozes } from './queue/snooze';
import { reportOperations } from './reports/operations';
import { createRulebook } from './rulebook';
import { createRunners } from './runners';
import { scheduleOperations } from './schedule/operations';
import { createSchedule } from './schedule/schedule';
import { settingOperations } from './settings/operations';
import type { SettingKey } from './settings/definitions';
import { createSettings } from './settings/store';
import { staffOperations } from './staff/operations';
import { createSeat } from './staff/seat';
import { createStaff } from './staff/store';
import { createFirstImports } from './takeover/firstImport';
import { createMembers } from './takeover/members';
import { takeoverOperations } from './takeover/takeover';
import { createTowbook } from './towbook/towbook';
import { assembleVehicles } from './vehicles/assemble';
import { createVehicleDetail } from './vehicles/detail';
import { doubtsOf } from './vehicles/doubts';
import { createFreshener } from './vehicles/freshen';
import { createVehicleList } from './vehicles/list';
import { vehicleOperations } from './vehicles/operations';
import { createChanges } from './changes';
import { createAutomation } from './workflow/automation';
import { workflowOperations } from './workflow/operations';
import { createWatch } from './workflow/watch';
import { createWorkflow } from './workflow/workflow';
import { inWords } from './zone';
import { version } from '../../package.json';

/** Opens the office: the only place where its parts are wired. Throws a Problem when the database cannot be used. */
export async function createOffice(ports: Ports): Promise<Office> {
  const { clock, timers, notify, log, folder } = ports;
  const { store, recovery } = openDatabase(ports);
  const checkpoints = createCheckpoints(store, (failure) =>
    log.error('the log of the database could not be carried over in the background', { error: String(failure) }),
  );
  const changes = createChanges({ store, clock, notify, checkpoints });
  const alerts = createAlerts(store);
  const settings = createSettings(store, ports.secrets);
  const staff = createStaff(store);
  const seat = createSeat(staff);
  const agencies = createAgencies(store);
  const rulebook = createRulebook(settings);

  const { events, standings, vehicles } = assembleVehicles({ store, settings, rulebook });
  const freshener = createFreshener({ store, standings, changes, clock, log });
  const queue = createQueue({ store, vehicles, holidayOn: rulebook.holidayOn });
  const detail = createVehicleDetail({ store, vehicles, events, dataWarnings: doubtsOf });
  const automation = createAutomation({ store, settings, law: rulebook.law, call: () => call, log });
  const watch = createWatch({
    store,
    changes,
    alerts,
    law: rulebook.law,
    backups: backupFolder(folder),
    importsExpected: () => settings.get('towbook.username') !== '',
    now: clock.now,
  });
  const workflow = createWorkflow({ freshener, alerts, automation, watch });

  const parties = createParties(store);
  const evidence = createEvidence(store);
  const fees = createFees(store);
  const base = { store, printer: ports.printer };
  const documents = openDocuments(base, {
    vehicles,
    events,
    parties,
    evidence,
    fees,
    agencies,
    settings,
    rulesOf: rulebook.noticeRules,
    photographsNeeded: (id, now) => evaluate(standings.caseOf(id), rulebook.law(), Date.parse(now)).track.numbers.scrapPhotographs,
    urgent: (now) => queue.list({ level: ['OVERDUE', 'TODAY', 'SOON'], limit: 200, offset: 0 }, now).rows,
  });
  const outbox = openOutbox({
    store,
    changes,
    now: clock.now,
    timers,
    log,
    alerts,
    account: () => mailAccount(settings),
    paused: () => settings.get('schedule.paused'),
    quietHours: () => ({ from: settings.get('mail.quietFrom'), until: settings.get('mail.quietUntil') }),
    attachments: documents.attachments,
    whenSent: (...sent) => delivery.whenSent(...sent),
  });
  const delivery = openDelivery(base, { documents, outbox, vehicles, events, agencies, parties, evidence, settings });
  const caseFile = openCaseFile(base, {
    vehicles,
    events,
    caseOf: standings.caseOf,
    law: rulebook.law,
    rulesOf: rulebook.rulesOf,
    documents,
    parties,
    dataWarnings: doubtsOf,
  });
  const firstImports = createFirstImports(store);
  const towbook = createTowbook({
    store,
    changes,
    vehicles,
    agencies,
    settings,
    alerts,
    credentials: () => towbookCredentials(settings),
    open: ports.towbook,
    browser: ports.browser,
    clock,
    notify,
    log,
    folder,
    whenEnded: (change, runId) => firstImports.look(change, 'towbook', runId),
    afterImport: async () => void (await workflow.run()),
  });

  const legacy = createLegacy({ store, changes, clock, log, secrets: ports.secrets, rulebook, folder });

  const mailReady = () => mailAccount(settings) !== null;
  const schedule = createSchedule({
    store,
    settings,
    clock,
    timers,
    log,
    notify,
    runners: createRunners({
      workflow,
      freshener,
      outbox,
      towbook,
      mailReady,
      backUp: () => backUpBetweenWork(store, backupFolder(folder), clock.now(), settings.get('backup.keep')),
    }),
  });
  const health = createHealth({ store, settings, schedule, browser: ports.browser, secrets: ports.secrets, folder, version, log });

  if (recovery !== null)
    changes.write('office', 'database.recover', (change) =>
      alerts.raise(
        change,
        'recovered',
        'bad',
        `The database was damaged. The backup of ${inWords(recovery.madeAt)} was put in its place; what was entered after it may be missing. The damaged file was kept as ${recovery.setAside}.`,
      ),
    );

  const settingsChanged = (keys: readonly SettingKey[], by: string) => {
    if (keys.some((key) => key.startsWith('law.') || key.startsWith('automation.'))) rulebook.settingsChanged();
    if (keys.some((key) => key.startsWith('towbook.'))) towbook.credentialsChanged(by);
    queueMicrotask(schedule.reconsider);
  };

  const handlers: Handlers = {
    ...frontOperations({
      store,
      settings,
      staff,
      alerts,
      agencies,
      schedule,
      modes: ports.modes,
      clock,
      folder,
      rulesOf: rulebook.rulesOf,
      importState: towbook.state,
    }),
    ...staffOperations({ staff, seat, changes, passwordCost: ports.passwordCost }),
    ...vehicleOperations({ vehicles, agencies, list: createVehicleList(store), queue, freshener, detail }),
    ...workflowOperations({
      workflow,
      automation,
      snoozes: createSnoozes({ store, vehicles }),
      vehicles,
      rulebook,
      caseOf: standings.caseOf,
    }),
    ...lawOperations,
    ...reportOperations({ store, vehicles, caseOf: standings.caseOf, law: rulebook.law, rulesKey: rulebook.rulesKey }),
    ...caseFile.operations,
    ...towbook.operations,
    ...legacy.operations,
    ...takeoverOperations({
      store,
      vehicles,
      members: createMembers({ store, vehicles, standings, rulebook, settings }),
      agencies,
      settings,
    }),
    ...documents.operations,
    ...delivery.operations,
    ...partyOperations(parties, vehicles),
    ...evidenceOperations({ files: evidence, vehicles, standings }),
    ...feeOperations(fees, vehicles),
    ...outbox.operations,
    ...agencyOperations(agencies, delivery.lastContacts),
    ...settingOperations(settings, settingsChanged),
    ...scheduleOperations(schedule, settings),
    ...auditOperations(store),
    'health.check': ({ thorough }) => health.check(thorough),
  };
  const call = createCall({ handlers, changes, log, now: clock.now });
  return {
    call,
    session: seat.session,
    start() {
      towbook.start();
      legacy.start();
      outbox.start();
      schedule.start();
    },
    async stop() {
      await Promise.all([schedule.stop(), towbook.stop(), legacy.stop(), outbox.stop(), freshener.stop()]);
      await checkpoints.stop();
      store.sqlite.close();
    },
  };
}

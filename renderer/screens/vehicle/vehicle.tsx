import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useState } from 'react';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { useCall } from '../../data/call';
import { useNow } from '../../data/office';
import { go, usePlace } from '../../data/place';
import { statusWords, towTypeWords } from '../../../preload/contract/caseWords';
import { BackTitle } from '../../parts/back-title';
import { ErrorNote } from '../../parts/error-note';
import { Page } from '../../parts/page';
import { Plate } from '../../parts/plate';
import { Busy } from '../../parts/states';
import tabs from '../../parts/tabs.module.css';
import { LevelTag } from '../../parts/tag';
import { CaseFile } from './case-file';
import { ChangeTable } from './change-table';
import { ChargesPanel } from './charges/charges';
import { EditFacts } from './edit-facts';
import { EventTable } from './event-table';
import { EvidencePanel } from './evidence/evidence';
import { Facts } from './facts';
import { Gates } from './gates';
import { NextStep } from '../../features/steps/next-step';
import { NoticeMenu } from './papers/notice-menu';
import { ProofPanel } from './papers/proof';
import { PartiesPanel } from './parties/parties';
import { RecordMenu } from './record-menu';
import { StepTable } from './step-table';
import { Timeline } from '../../features/steps/timeline';
import { TowbookTold } from './towbook-told';
import { Warnings } from './warnings';
import styles from './vehicle.module.css';

const back = { to: '/vehicles', label: 'Back to the vehicles' };

/** One vehicle: what to do next, its story, and everything known of it. */
export function VehicleScreen() {
  const now = useNow();
  const place = usePlace();
  const id = Number(place.parts[1]);
  const vehicle = useCall('vehicles.get', { id }, { enabled: Number.isSafeInteger(id) && id > 0 });
  if (vehicle.data !== undefined) return <VehiclePage key={id} detail={vehicle.data} now={now} search={place.search} />;
  return (
    <Page title={<BackTitle {...back} name="Vehicle" />}>
      {vehicle.error === null ? <Busy rows={10} /> : <ErrorNote error={vehicle.error.error} onRetry={() => void vehicle.refetch()} />}
    </Page>
  );
}

/** A step that asks for photographs names this field; they are entered as evidence. */
const photographs = 'photographs';

type VehiclePageProps = Readonly<{ detail: VehicleDetail; now: string; search: URLSearchParams }>;

function VehiclePage({ detail, now, search }: VehiclePageProps) {
  const { vehicle } = detail;
  const wantsPhotographs = search.get('edit') === photographs;
  const edit = wantsPhotographs ? null : search.get('edit');
  const shownTab = wantsPhotographs ? 'evidence' : (search.get('tab') ?? 'timeline');
  const [editing, setEditing] = useState<{ field: string | undefined }>();
  const editField = edit === null || edit === '' ? undefined : edit;
  const isEditing = editing !== undefined || edit !== null;
  const closeEdit = () => {
    setEditing(undefined);
    if (edit !== null) go(`/vehicle/${vehicle.id}`, 'replace');
  };
  const onEdit = (field?: string) => setEditing({ field });
  const sub = [
    vehicle.complaintNumber,
    vehicle.callNumber === null ? null : `call ${vehicle.callNumber}`,
    towTypeWords[vehicle.towType],
    statusWords[vehicle.status],
    vehicle.inYard ? (vehicle.daysHeld === null ? null : `day ${vehicle.daysHeld}`) : 'gone from the yard',
  ].filter((part) => part !== null);
  return (
    <Page
      title={
        <BackTitle {...back} name={vehicle.description}>
          <Plate plate={vehicle.plate} state={vehicle.plateState} />
          <LevelTag level={vehicle.level} />
        </BackTitle>
      }
      sub={sub.join(' · ')}
      actions={
        <>
          <CaseFile id={vehicle.id} />
          <NoticeMenu vehicleId={vehicle.id} />
          <RecordMenu detail={detail} />
        </>
      }
      scrolls
    >
      <div className={styles.columns}>
        <div className={styles.left}>
          <NextStep detail={detail} now={now} />
          <VehicleTabs detail={detail} now={now} shown={shownTab} wantsPhotographs={wantsPhotographs} />
        </div>
        <div className={styles.right}>
          <Warnings detail={detail} onEdit={onEdit} />
          <Gates detail={detail} now={now} />
          <Facts detail={detail} now={now} onEdit={onEdit} />
          <TowbookTold vehicleId={vehicle.id} now={now} />
        </div>
      </div>
      {isEditing && <EditFacts detail={detail} focus={editing?.field ?? editField} onClose={closeEdit} />}
    </Page>
  );
}

type VehicleTabsProps = Readonly<{ detail: VehicleDetail; now: string; shown: string; wantsPhotographs: boolean }>;

function VehicleTabs({ detail, now, shown, wantsPhotographs }: VehicleTabsProps) {
  const { id } = detail.vehicle;
  const evidence = useCall('evidence.list', { vehicleId: id }).data?.rows.length;
  const needed = detail.assessment.steps.filter((step) => step.state !== 'not-applicable').length;
  const tab = (name: string, title: string, count?: number) => (
    <Tab id={name} className={tabs.tab ?? ''}>
      {title} {count !== undefined && <small>{count}</small>}
    </Tab>
  );
  return (
    <Tabs className={tabs.tabs ?? ''} selectedKey={shown} onSelectionChange={(key) => go(`/vehicle/${id}?tab=${key}`, 'replace')}>
      <TabList className={tabs.list ?? ''} aria-label="About this vehicle">
        {tab('timeline', 'Timeline')}
        {tab('steps', 'Steps', needed)}
        {tab('events', 'Events', detail.events.length)}
        {tab('notices', 'Notices')}
        {tab('evidence', 'Evidence', evidence)}
        {tab('charges', 'Charges')}
        {tab('owner', 'Owner')}
        {tab('history', 'History', detail.changes.length)}
      </TabList>
      <TabPanel id="timeline" className={tabs.padded ?? ''}>
        <Timeline detail={detail} now={now} />
      </TabPanel>
      <TabPanel id="steps" className={tabs.panel ?? ''}>
        <StepTable detail={detail} now={now} />
      </TabPanel>
      <TabPanel id="events" className={tabs.panel ?? ''}>
        <EventTable detail={detail} now={now} />
      </TabPanel>
      <TabPanel id="notices" className={tabs.panel ?? ''}>
        <ProofPanel vehicleId={id} now={now} />
      </TabPanel>
      <TabPanel id="evidence" className={tabs.panel ?? ''}>
        <EvidencePanel vehicleId={id} now={now} isAsked={wantsPhotographs} />
      </TabPanel>
      <TabPanel id="charges" className={tabs.panel ?? ''}>
        <ChargesPanel vehicleId={id} now={now} />
      </TabPanel>
      <TabPanel id="owner" className={tabs.padded ?? ''}>
        <PartiesPanel vehicleId={id} now={now} />
      </TabPanel>
      <TabPanel id="history" className={tabs.panel ?? ''}>
        <ChangeTable detail={detail} now={now} />
      </TabPanel>
    </Tabs>
  );
}

import { ChevronLeft } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useState } from 'react';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { useCall } from '../../data/call';
import { useNow } from '../../data/office';
import { go, hrefOf, usePlace } from '../../data/place';
import { statusWords, towTypeWords } from '../../format/words';
import { ErrorNote } from '../../parts/error-note';
import { Page } from '../../parts/page';
import { Plate } from '../../parts/plate';
import { Busy } from '../../parts/states';
import tabs from '../../parts/tabs.module.css';
import { LevelTag } from '../../parts/tag';
import { CaseFile } from './case-file';
import { ChangeTable } from './change-table';
import { EditFacts } from './edit-facts';
import { EventTable } from './event-table';
import { Facts } from './facts';
import { Gates } from './gates';
import { NextStep } from './next-step';
import { RecordMenu } from './record-menu';
import { StepTable } from './step-table';
import { Timeline } from './timeline';
import { VehicleNotices } from './vehicle-notices';
import { Warnings } from './warnings';
import styles from './vehicle.module.css';

const back = (
  <a className={styles.back} href={hrefOf('/vehicles')} aria-label="Back to the vehicles">
    <ChevronLeft aria-hidden />
  </a>
);

/** One vehicle: what to do next, its story, and everything known of it. */
export function VehicleScreen() {
  const now = useNow();
  const place = usePlace();
  const id = Number(place.parts[1]);
  const vehicle = useCall('vehicles.get', { id }, { enabled: Number.isSafeInteger(id) && id > 0 });
  if (vehicle.data !== undefined) return <VehiclePage key={id} detail={vehicle.data} now={now} edit={place.search.get('edit')} />;
  return (
    <Page title={<span className={styles.title}>{back} Vehicle</span>}>
      {vehicle.error === null ? <Busy rows={10} /> : <ErrorNote error={vehicle.error.error} onRetry={() => void vehicle.refetch()} />}
    </Page>
  );
}

function VehiclePage({ detail, now, edit }: Readonly<{ detail: VehicleDetail; now: string; edit: string | null }>) {
  const { vehicle } = detail;
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
        <span className={styles.title}>
          {back}
          <span className={styles.name}>{vehicle.description}</span>
          <Plate plate={vehicle.plate} state={vehicle.plateState} />
          <LevelTag level={vehicle.level} />
        </span>
      }
      sub={sub.join(' · ')}
      actions={
        <>
          <CaseFile id={vehicle.id} />
          <RecordMenu detail={detail} />
        </>
      }
      scrolls
    >
      <div className={styles.columns}>
        <div className={styles.left}>
          <NextStep detail={detail} now={now} />
          <VehicleTabs detail={detail} now={now} />
        </div>
        <div className={styles.right}>
          <Warnings detail={detail} onEdit={onEdit} />
          <Gates detail={detail} now={now} />
          <Facts detail={detail} now={now} onEdit={onEdit} />
        </div>
      </div>
      {isEditing && <EditFacts detail={detail} focus={editing?.field ?? editField} onClose={closeEdit} />}
    </Page>
  );
}

function VehicleTabs({ detail, now }: Readonly<{ detail: VehicleDetail; now: string }>) {
  const needed = detail.assessment.steps.filter((step) => step.state !== 'not-applicable').length;
  const tab = (id: string, title: string, count?: number) => (
    <Tab id={id} className={tabs.tab ?? ''}>
      {title} {count !== undefined && <small>{count}</small>}
    </Tab>
  );
  return (
    <Tabs className={tabs.tabs ?? ''}>
      <TabList className={tabs.list ?? ''} aria-label="About this vehicle">
        {tab('timeline', 'Timeline')}
        {tab('steps', 'Steps', needed)}
        {tab('events', 'Events', detail.events.length)}
        {tab('notices', 'Notices')}
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
        <VehicleNotices id={detail.vehicle.id} now={now} />
      </TabPanel>
      <TabPanel id="history" className={tabs.panel ?? ''}>
        <ChangeTable detail={detail} now={now} />
      </TabPanel>
    </Tabs>
  );
}

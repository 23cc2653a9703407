import { Building2, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Agency } from '../../../preload/contract/agencies';
import { useCall } from '../../data/call';
import { useMemory } from '../../data/memory';
import { useNow } from '../../data/office';
import { go, usePlace } from '../../data/place';
import { formatMany } from '../../format/money';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Page } from '../../parts/page';
import { Pills } from '../../parts/pills';
import { SearchBox } from '../../parts/search-box';
import { EmptyState } from '../../parts/states';
import { LabelButton } from '../../features/documents/labels/label-button';
import { AgencyDialog } from './agency-dialog';
import { AgencyTable } from './agency-table';
import styles from './agencies.module.css';

type View = 'used' | 'all' | 'no_email' | 'inactive';
const viewWords: Readonly<Record<View, string>> = {
  used: 'With vehicles',
  all: 'All',
  no_email: 'No e-mail address',
  inactive: 'No longer used',
};
const views: readonly View[] = ['all', 'used', 'no_email', 'inactive'];

function isIn(agency: Agency, view: View): boolean {
  if (view === 'inactive') return !agency.active;
  if (!agency.active) return false;
  return view === 'all' || (view === 'used' ? agency.vehicles > 0 : agency.email === null);
}

function fits(agency: Agency, text: string): boolean {
  const needle = text.trim().toLowerCase();
  return [agency.name, agency.email ?? '', agency.phone ?? '', ...agency.aliases].some((value) => value.toLowerCase().includes(needle));
}

/** Police agencies: by which names they go, and how they are reached. `/agencies?edit=3` opens one. */
export function AgenciesScreen() {
  const list = useCall('agencies.list', { contacts: true });
  const now = useNow();
  const [view, setView] = useMemory<View>('agencies.view', 'all');
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const asked = usePlace().search.get('edit');
  const rows = list.data?.rows ?? [];
  const shown = rows.filter((agency) => isIn(agency, view) && fits(agency, text));
  const labelled = shown.map(({ id }) => id);
  const edited = asked === null ? undefined : rows.find((agency) => String(agency.id) === asked);
  return (
    <Page
      title="Agencies"
      sub={list.data === undefined ? undefined : formatMany(rows.length, 'agency', 'agencies')}
      actions={
        <>
          {labelled.length > 0 && <LabelButton of={{ agencyIds: labelled }} size="normal" />}
          <SearchBox label="Find an agency" text={text} onChange={setText} />
          <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
            New agency
          </Button>
        </>
      }
    >
      <Pills
        label="Agencies shown"
        value={view}
        onChange={setView}
        pills={views.map((value) => ({
          value,
          label: viewWords[value],
          count: list.data === undefined ? undefined : rows.filter((agency) => isIn(agency, value)).length,
        }))}
      />
      <Card padding="none" className={styles.card}>
        <Answer of={list} rows={12}>
          {(data) => {
            if (shown.length === 0)
              return (
                <EmptyState icon={Building2} title={data.rows.length === 0 ? 'No agency is known yet' : 'No agency fits'}>
                  {data.rows.length === 0 && 'An agency is added here, or by naming it on a vehicle.'}
                </EmptyState>
              );
            return <AgencyTable rows={shown} now={now} />;
          }}
        </Answer>
      </Card>
      {adding && <AgencyDialog onClose={() => setAdding(false)} />}
      {edited !== undefined && <AgencyDialog key={edited.id} agency={edited} onClose={() => go('/agencies', 'replace')} />}
    </Page>
  );
}

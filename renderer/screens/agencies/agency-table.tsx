import type { Agency, ListedAgency } from '../../../preload/contract/agencies';
import { hrefOf } from '../../data/place';
import { formatCount } from '../../format/money';
import { methodWords } from '../../format/outgoing';
import { Clip } from '../../parts/clip';
import { DataTable } from '../../parts/data-table';
import { Tag } from '../../parts/tag';
import { LastContactCell } from './last-contact';
import styles from './agencies.module.css';

const kindWords: Readonly<Record<Agency['kind'], string | null>> = {
  police: null,
  unknown: 'Not sorted yet',
  out_of_county: 'Out of county',
};

/** Agencies with how each is reached. */
export function AgencyTable({ rows, now }: Readonly<{ rows: readonly ListedAgency[]; now: string }>) {
  return (
    <DataTable
      label="Agencies"
      rows={rows}
      rowKey={(agency) => agency.id}
      columns={[
        {
          key: 'name',
          title: 'Agency',
          wide: true,
          cell: (agency) => (
            <div className={styles.name}>
              <span>
                <a href={hrefOf(`/agencies?edit=${agency.id}`)}>
                  <b>{agency.name}</b>
                </a>{' '}
                {kindWords[agency.kind] !== null && <Tag tone="wait">{kindWords[agency.kind]}</Tag>}{' '}
                {!agency.active && <Tag tone="wait">No longer used</Tag>}
              </span>
              {agency.aliases.length > 0 && <small>also {agency.aliases.join(', ')}</small>}
            </div>
          ),
        },
        {
          key: 'email',
          title: 'E-mail',
          cell: (agency) => (agency.email === null ? <small>none</small> : <Clip width={30}>{agency.email}</Clip>),
        },
        { key: 'phone', title: 'Telephone', cell: (agency) => <Clip width={18}>{agency.phone ?? '–'}</Clip> },
        { key: 'fax', title: 'Fax', cell: (agency) => <Clip width={18}>{agency.fax ?? '–'}</Clip> },
        {
          key: 'method',
          title: 'Preferred',
          cell: (agency) => (agency.preferredMethod === null ? '–' : methodWords[agency.preferredMethod]),
        },
        {
          key: 'contact',
          title: 'Last contacted',
          cell: (agency) => <LastContactCell contact={agency.lastContact} now={now} />,
        },
        { key: 'vehicles', title: 'Vehicles', align: 'end', cell: (agency) => formatCount(agency.vehicles) },
      ]}
    />
  );
}

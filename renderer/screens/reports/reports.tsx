import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../preload/contract';
import { levelWords, standingWords } from '../../../preload/contract/stepWords';
import { call, useCall } from '../../data/call';
import { saveFile } from '../../data/file';
import { useMemory } from '../../data/memory';
import { useNow } from '../../data/office';
import { formatCount, formatMany } from '../../format/money';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Pills } from '../../parts/pills';
import { TextInput } from '../../parts/text-input';
import type { Tone } from '../../format/words';
import { Toned } from '../../parts/tag';
import { toast, toastError } from '../../parts/toast';
import { ComplianceTable } from './compliance-table';
import { lastMonth, periodProblem, thisYear, usualPeriod, type Period } from './period';
import styles from './reports.module.css';

type Compliance = Output<'reports.compliance'>;
type Whose = 'all' | 'yard';
const pageSize = 100;

/** How the duties of a period were met: on time, late, missed, with every one that was not on time. */
export function ReportsScreen() {
  const now = useNow();
  const [period, setPeriod] = useMemory<Period>('reports.period', usualPeriod(now));
  const [whose, setWhose] = useMemory<Whose>('reports.whose', 'all');
  const [offset, setOffset] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const problem = periodProblem(period);
  const given = { ...period, actor: whose === 'all' ? [] : [whose] };
  const report = useCall(
    'reports.compliance',
    { ...given, limit: pageSize, offset },
    { enabled: problem === undefined, keepPrevious: true },
  );
  const show = (next: Period) => {
    setPeriod(next);
    setOffset(0);
  };
  const save = async () => {
    setSaving(true);
    try {
      const { fileName, mediaType, text, rows } = await call('reports.complianceCsv', given);
      saveFile(new Blob([text], { type: mediaType }), fileName);
      toast(`${fileName} is saved: ${formatMany(rows, 'row')}.`);
    } catch (caught) {
      toastError(caught);
    }
    setSaving(false);
  };
  return (
    <Page
      title="Reports"
      sub="How the duties that fell due in a period were met"
      actions={
        <Button icon={Download} busy={isSaving} isDisabled={problem !== undefined} onPress={() => void save()}>
          Save as CSV
        </Button>
      }
    >
      <div className={styles.period}>
        <TextInput label="From" type="date" value={period.from} onChange={(from) => show({ ...period, from })} error={problem} />
        <TextInput label="To" type="date" value={period.to} onChange={(to) => show({ ...period, to })} />
        <div className={styles.quick}>
          <Button onPress={() => show(usualPeriod(now))}>Last 30 days</Button>
          <Button onPress={() => show(lastMonth(now))}>Last month</Button>
          <Button onPress={() => show(thisYear(now))}>This year</Button>
        </div>
        <div className={styles.whose}>
          <Pills
            label="Whose duties"
            value={whose}
            onChange={(next) => {
              setWhose(next);
              setOffset(0);
            }}
            pills={[
              { value: 'all', label: 'Everybody’s duties' },
              { value: 'yard', label: 'The yard’s' },
            ]}
          />
        </div>
      </div>
      {report.data !== undefined && <Counts report={report.data} />}
      <Card padding="none" className={styles.card}>
        <Answer of={report} rows={10}>
          {(data) => (
            <>
              <ComplianceTable rows={data.rows} onTime={data.onTime} now={now} />
              <Pager offset={offset} limit={pageSize} total={data.total} onOffset={setOffset} />
            </>
          )}
        </Answer>
      </Card>
    </Page>
  );
}

function Counts({ report }: Readonly<{ report: Compliance }>) {
  const duties = report.onTime + report.late + report.missed;
  const share = (count: number) => (duties === 0 ? '' : `${Math.round((count / duties) * 100)} %`);
  const counts: readonly (readonly [string, number, Tone])[] = [
    [standingWords.onTime, report.onTime, 'done'],
    [standingWords.doneLate, report.late, 'today'],
    [`${levelWords.OVERDUE} or ${standingWords.missed.toLowerCase()}`, report.missed, 'overdue'],
  ];
  return (
    <dl className={styles.counts} aria-label="Counts">
      {counts.map(([name, count, tone]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Toned tone={tone}>{formatCount(count)}</Toned> <small>{share(count)}</small>
          </dd>
        </div>
      ))}
      <div>
        <dt>Duties</dt>
        <dd>
          {formatCount(duties)} <small>of {formatMany(report.vehicles, 'vehicle')}</small>
        </dd>
      </div>
    </dl>
  );
}

import { CircleAlert, CircleCheck, ClipboardCopy, Stethoscope, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../../preload/contract';
import type { CallError } from '../../../../preload/contract/common';
import { call, useCall } from '../../../data/call';
import { callErrorOf } from '../../../data/failure';
import { Button } from '../../../parts/button';
import { Card } from '../../../parts/card';
import { classes } from '../../../parts/classes';
import { ErrorNote } from '../../../parts/error-note';
import { Page } from '../../../parts/page';
import { Busy } from '../../../parts/states';
import { toast, toastError } from '../../../parts/toast';
import styles from './health.module.css';

type Report = Output<'health.check'>;
type State = Report['state'];

const icons = { good: CircleCheck, warning: TriangleAlert, bad: CircleAlert } as const;
const words: Readonly<Record<State, string>> = { good: 'Good', warning: 'Look at it', bad: 'Needs repair' };
const sums: Readonly<Record<State, string>> = {
  good: 'Everything the office needs is in order.',
  warning: 'The office works; something needs a look.',
  bad: 'Something the office needs is broken.',
};
const order: readonly State[] = ['bad', 'warning', 'good'];

function reportText({ checks, version }: Report): string {
  return [`iTow VMS ${version}`, ...checks.map((check) => `${words[check.state]}: ${check.title}. ${check.message}`)].join('\n');
}

/** What the office needs to work, each looked at, with what to do where it is wrong. */
export function HealthScreen() {
  const quick = useCall('health.check', {});
  const [thorough, setThorough] = useState<Report>();
  const [error, setError] = useState<CallError>();
  const [checking, setChecking] = useState(false);
  const report = thorough ?? quick.data;

  const check = async () => {
    setChecking(true);
    setError(undefined);
    try {
      setThorough(await call('health.check', { thorough: true }));
    } catch (caught) {
      setError(callErrorOf(caught));
    }
    setChecking(false);
  };
  const copy = async () => {
    if (report === undefined) return;
    try {
      await navigator.clipboard.writeText(reportText(report));
      toast('The report is copied. It holds no password and no vehicle.');
    } catch {
      toastError(new Error('the clipboard could not be reached.'));
    }
  };
  const shownError = error ?? quick.error?.error;
  return (
    <Page
      title="Health"
      sub={report === undefined ? undefined : `${sums[report.state]} Version ${report.version}`}
      scrolls
      actions={
        <>
          <Button icon={ClipboardCopy} isDisabled={report === undefined} onPress={() => void copy()}>
            Copy the report
          </Button>
          <Button look="primary" icon={Stethoscope} busy={checking} onPress={() => void check()}>
            {checking ? 'Checking' : 'Check everything now'}
          </Button>
        </>
      }
    >
      {shownError !== undefined && <ErrorNote error={shownError} />}
      {report === undefined && shownError === undefined && <Busy rows={6} />}
      {report !== undefined && (
        <Card padding="none" className={styles.card}>
          <ul aria-label="Checks">
            {[...report.checks]
              .sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
              .map((check) => {
                const Icon = icons[check.state];
                return (
                  <li key={check.name} className={styles.check}>
                    <span className={classes(styles.state, styles[check.state])}>
                      <Icon aria-hidden /> {words[check.state]}
                    </span>
                    <b>{check.title}</b>
                    <span className={styles.message}>{check.message}</span>
                  </li>
                );
              })}
          </ul>
        </Card>
      )}
    </Page>
  );
}

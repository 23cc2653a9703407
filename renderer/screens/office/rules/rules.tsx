import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../../preload/contract';
import { towTypes, type TowType } from '../../../../preload/contract/law';
import { useCall } from '../../../data/call';
import { useMay } from '../../../data/may';
import { useOffice } from '../../../data/office';
import { hrefOf } from '../../../data/place';
import { markWords } from '../../../format/words';
import { towTypeWords } from '../../../../preload/contract/caseWords';
import { Answer } from '../../../parts/answer';
import { Card } from '../../../parts/card';
import { DataTable } from '../../../parts/data-table';
import { MultiChoice } from '../../../parts/multi-choice';
import { Page } from '../../../parts/page';
import { Pills } from '../../../parts/pills';
import { SearchBox } from '../../../parts/search-box';
import { EmptyState } from '../../../parts/states';
import { BillTable } from './bill-table';
import { ModeInput } from './mode-input';
import styles from './rules.module.css';

type Rule = Output<'workflow.rules'>['rules'][number];

function fits(rule: Rule, text: string, types: readonly TowType[]): boolean {
  const haystack = `${rule.rule} ${rule.title} ${rule.text} ${rule.citation} ${rule.doubt}`.toLowerCase();
  const words = text.trim().toLowerCase().split(/\s+/);
  return words.every((word) => haystack.includes(word)) && (types.length === 0 || types.some((type) => rule.towTypes.includes(type)));
}

/** What the law and the office ask, rule by rule, and how far the program goes by itself with each. */
export function RulesScreen() {
  const list = useCall('workflow.rules', {});
  const office = useOffice().data;
  const mayChoose = useMay('manager');
  const [text, setText] = useState('');
  const [types, setTypes] = useState<readonly TowType[]>([]);
  const [part, setPart] = useState<'rules' | 'bills'>('rules');
  const pills = [
    { value: 'rules', label: 'In force', count: list.data?.rules.length },
    { value: 'bills', label: 'Bills, not in force', count: list.data?.bills.length },
  ] as const;
  return (
    <Page
      title="Rules"
      sub={office?.rulesOf}
      actions={
        part === 'rules' && (
          <>
            <MultiChoice
              label="Tow type"
              size="normal"
              choices={towTypes.map((value) => ({ value, label: towTypeWords[value] }))}
              values={types}
              onChange={(values) => setTypes(towTypes.filter((type) => values.includes(type)))}
            />
            <SearchBox label="Find a rule" text={text} onChange={setText} />
          </>
        )
      }
    >
      <Pills label="Part" pills={pills} value={part} onChange={setPart} />
      <Card padding="none" className={styles.card}>
        <Answer of={list} rows={12}>
          {(data) =>
            part === 'bills' ? (
              <BillTable bills={data.bills} />
            ) : (
              <DataTable
                label="Rules"
                rows={data.rules.filter((rule) => fits(rule, text, types))}
                rowKey={(rule) => rule.rule}
                empty={<EmptyState icon={Scale} title="No rule fits" />}
                columns={[
                  {
                    key: 'text',
                    title: 'What it asks',
                    wide: true,
                    cell: (rule) => (
                      <div className={styles.text}>
                        <div>
                          <b>{rule.title}</b> <small>{rule.rule}</small>
                        </div>
                        <span>{rule.text}</span>
                        {rule.doubt !== '' && <small>Not certain: {rule.doubt}</small>}
                        {rule.override !== null && (
                          <span className={styles.changed}>
                            Changed by the office: {rule.override} <a href={hrefOf('/settings?group=Deadlines')}>Settings</a>
                          </span>
                        )}
                      </div>
                    ),
                  },
                  { key: 'count', title: 'Counts', cell: (rule) => (rule.count === '' ? '–' : rule.count) },
                  {
                    key: 'citation',
                    title: 'Source',
                    cell: (rule) => (
                      <div className={styles.source}>
                        {rule.citation}
                        {rule.mark !== 'office' && (
                          <>
                            <br />
                            <small>{markWords[rule.mark]}</small>
                          </>
                        )}
                      </div>
                    ),
                  },
                  { key: 'mode', title: 'By itself', cell: (rule) => <ModeInput rule={rule} mayChoose={mayChoose} /> },
                ]}
              />
            )
          }
        </Answer>
      </Card>
    </Page>
  );
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lawOnPaper } from '../../main/office/caseFile/steps';
import { usualLaw } from '../../main/office/rulebook/operations';
import { dutyWord, levelWords, stepWord, stepWordOnPaper } from '../../preload/contract/stepWords';
import { timelineOf } from '../../renderer/features/steps/timeline-entries';
import { caseOf, event } from '../law/kit';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

const folder = temporaryFolder('one-word');
const towedAt = '2026-11-02T14:10:00-05:00';
const told = { how: 'email', officer: 'Desk' };

describe('one step reads the same everywhere', () => {
  const clock = testClock('2026-11-02T14:12:00-05:00');
  let yard: TestOffice;
  let id: number;
  beforeAll(async () => {
    yard = await openTestOffice(folder, { clock });
    await yard.call('agencies.save', { fields: { name: 'Burton Police Department' } });
    id = (await yard.call('vehicles.create', { callNumber: '48001', towedAt, agency: 'Burton Police Department' })).vehicle.id;
  });
  afterAll(() => yard.office.stop());

  /** What each place says of the duty to tell the police. */
  async function wordsFor(...events: readonly ReturnType<typeof event>[]): Promise<Readonly<Record<string, string | undefined>>> {
    const detail = await yard.call('vehicles.get', { id });
    const step = detail.assessment.steps.find(({ rule }) => rule === 'MI-02');
    const [queued] = (await yard.call('queue.list', {})).rows.filter(({ rule }) => rule === 'MI-02');
    const [duty] = (await yard.call('reports.compliance', { from: '2026-11-01', to: '2026-11-30' })).rows.filter(
      ({ rule }) => rule === 'MI-02',
    );
    const listed = (await yard.call('vehicles.list', {})).rows[0]?.level;
    const inTimeline = timelineOf(detail, [], clock.now()).find(({ key, kind }) => kind === 'due' && key === 'step MI-02')?.step;
    const printed = lawOnPaper(caseOf('private_property', [event('towed', towedAt), ...events]), usualLaw, clock.now()).steps;
    return {
      today: queued && levelWords[queued.level],
      list: listed === null || listed === undefined ? undefined : levelWords[listed],
      timeline: inTimeline ? stepWord(inTimeline) : undefined,
      steps: step && stepWord(step),
      papers: step && stepWordOnPaper(step),
      caseFile: printed.find(({ rule }) => rule === 'MI-02')?.result,
      report: duty && dutyWord(duty),
    };
  }

  it('while it is late', async () => {
    clock.set('2026-11-05T09:00:00-05:00');
    const words = await wordsFor();
    expect(Object.keys(words)).toHaveLength(7);
    expect(new Set(Object.values(words))).toEqual(new Set(['Overdue']));
  });

  it('once it was done too late', async () => {
    await yard.call('vehicles.record', { id, type: 'police_notified', at: '2026-11-04T10:00:00-05:00', data: told });
    const { steps, papers, caseFile, report, timeline } = await wordsFor(event('police_notified', '2026-11-04T10:00:00-05:00', told));
    expect({ steps, papers, caseFile, report }).toEqual({
      steps: 'Done late',
      papers: 'Done late',
      caseFile: 'Done late',
      report: 'Done late',
    });
    expect(timeline).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { taskbarProgressOf, titleOf, tooltipOf, trayStateOf, unknownYard, type YardView } from '../../main/desktop/yardView';
import type { ImportProgress } from '../../preload/contract/towbook';

const progress = (over: Partial<ImportProgress> = {}): ImportProgress => ({
  run: 1,
  state: 'running',
  source: 'call_analysis',
  doing: 'Reading call 18842',
  percentage: 40,
  total: 50,
  counts: { rows: 20, created: 20, updated: 0, unchanged: 0, skipped: 0 },
  currentCall: '18842',
  startedAt: '2026-11-02T15:00:00.000Z',
  endedAt: null,
  remainingSeconds: 12,
  error: null,
  ...over,
});
const yard = (over: Partial<YardView>): YardView => ({ ...unknownYard, mode: 'office', lastImportAt: '2026-11-02T14:00:00.000Z', ...over });

describe('what the frame around the page says', () => {
  it('puts what is urgent into the title, and names the practice yard', () => {
    expect(titleOf(yard({ counts: { OVERDUE: 2, TODAY: 5, SOON: 9 } }))).toBe('2 overdue, 5 today - iTow VMS');
    expect(titleOf(yard({ counts: { OVERDUE: 0, TODAY: 0 } }))).toBe('iTow VMS');
    expect(titleOf(yard({ mode: 'practice', counts: { TODAY: 1 } }))).toBe('1 today - iTow VMS (practice yard)');
  });

  it('shows an import in the tray and the taskbar', () => {
    const view = yard({ progress: progress(), counts: { OVERDUE: 1 } });
    expect(trayStateOf(view)).toBe('importing');
    expect(tooltipOf(view)).toBe('iTow VMS\nImporting from TowBook: 20 of 50\n1 overdue');
    expect(taskbarProgressOf(view)).toBe(0.4);
    expect(taskbarProgressOf(yard({ progress: progress({ total: null }) }))).toBe(2);
    expect(taskbarProgressOf(yard({ progress: progress({ state: 'done' }) }))).toBe(-1);
  });

  it('shows trouble: a failed import, messages that need a person, an alert', () => {
    expect(trayStateOf(yard({ progress: progress({ state: 'failed' }) }))).toBe('trouble');
    expect(tooltipOf(yard({ outboxTrouble: 3 }))).toContain('3 messages need a person');
    expect(trayStateOf(yard({ alert: 'The database was restored.' }))).toBe('trouble');
    expect(trayStateOf(yard({}))).toBe('idle');
  });

  it('says that background work is paused', () => {
    expect(tooltipOf(yard({ paused: true }))).toContain('Background work is paused');
  });

  it('fits the tooltip of Windows', () => {
    expect(tooltipOf(yard({ alert: 'x'.repeat(500) }))).toHaveLength(127);
  });
});

import { writeFileSync } from 'node:fs';
import type { Figure, Times } from './measure';

const shown = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1));

/** The two figures a design promises of an operation: p95 and the longest; `byHand` are the times of the same work by the driver alone. */
export function ofOperation(
  what: string,
  { p50, p95, max, count }: Times,
  limits = { p95: 10, max: 50 },
  byHand?: Times,
): readonly Figure[] {
  return [
    { what: `${what}: p95`, value: p95, target: limits.p95, byHand: byHand?.p95, detail: `p50 ${shown(p50)}, ${count} times` },
    { what: `${what}: longest`, value: max, target: limits.max, byHand: byHand?.max },
  ];
}

type Group = Readonly<{ group: string; figures: readonly Figure[] }>;

/**
 * Writes figures as they come, one line each: what, figure, target, which part of the target it takes, and how many times what the same
 * work takes by hand. With `json` it is silent, and `end` writes all of them as JSON: to standard output, or to the file of that name.
 */
export function createReport(json: string | boolean) {
  const groups: Group[] = [];
  const say = (line: string) => {
    if (json === false) process.stdout.write(line);
  };
  return {
    say,
    add(group: string, figures: readonly Figure[]): void {
      groups.push({ group, figures });
      say(`\n${group.padEnd(60)} ${'figure'.padStart(11)} ${'target'.padStart(11)} ${'of it'.padStart(7)} ${'by hand'.padStart(11)}\n`);
      for (const figure of figures) say(lineOf(figure));
    },
    /** A part that cannot run here, and why. */
    notRun(group: string, why: string): void {
      groups.push({ group: `${group}: not run, ${why}`, figures: [] });
      say(`\n${group}: not run, ${why}\n`);
    },
    end(about: Readonly<Record<string, unknown>>): void {
      if (json === false) return;
      const text = `${JSON.stringify({ ...about, groups }, null, 2)}\n`;
      if (json === true) process.stdout.write(text);
      else writeFileSync(json, text);
    },
  };
}
export type Report = ReturnType<typeof createReport>;

function lineOf({ what, value, target, unit = 'ms', byHand, detail = '' }: Figure): string {
  const part = target === null ? '' : `${Math.round((value / target) * 100)} %`;
  const mark = target !== null && value > target ? 'over' : '';
  const limit = target === null ? '' : `${target} ${unit}`;
  const hand = byHand === undefined ? '' : `${shown(byHand)} ${unit}`;
  const times = byHand === undefined || byHand === 0 ? '' : `${shown(value / byHand)}x`;
  return `  ${what.padEnd(58)} ${`${shown(value)} ${unit}`.padStart(11)} ${limit.padStart(11)} ${part.padStart(7)} ${hand.padStart(11)} ${times.padStart(8)} ${mark.padEnd(5)} ${detail}\n`;
}

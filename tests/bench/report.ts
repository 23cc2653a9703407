import type { Figure, Times } from './measure';

const shown = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1));

/** The two figures a design promises of an operation: p95 and the longest. */
export function ofOperation(what: string, { p50, p95, max, count }: Times, limits = { p95: 20, max: 50 }): readonly Figure[] {
  return [
    { what: `${what}: p95`, value: p95, target: limits.p95, detail: `p50 ${shown(p50)}, ${count} times` },
    { what: `${what}: longest`, value: max, target: limits.max },
  ];
}

/** One line a figure: what, figure, target, and which part of the target it takes. */
export function print(group: string, figures: readonly Figure[]): void {
  process.stdout.write(`\n${group}\n`);
  for (const { what, value, target, unit = 'ms', detail = '' } of figures) {
    const ratio = target === null ? '' : `${Math.round((value / target) * 100)} %`;
    const mark = target !== null && value > target ? 'over' : '';
    process.stdout.write(
      `  ${what.padEnd(58)} ${`${shown(value)} ${unit}`.padStart(11)} ${(target === null ? '' : `${target} ${unit}`).padStart(11)} ${ratio.padStart(7)} ${mark.padEnd(5)} ${detail}\n`,
    );
  }
}

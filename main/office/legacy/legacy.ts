import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LegacyAccount } from '../../../preload/contract/legacy';
import { Problem } from '../../../preload/contract/problem';
import type { Rulebook } from '../rulebook/rulebook';
import type { Base, Noun } from '../noun';
import { createBench, createBenchOn, type Bench, type BenchNeighbours } from './bench';
import { onCopy } from './dryRun';
import { inspect } from './inspect';
import { accountOf } from './run/account';
import { importAll } from './run/importer';
import { createRecord, shown } from './run/record';
import { openSource, type LegacySource } from './source/source';
import { createSpellings } from './spellings';

type Names = 'legacy.inspect' | 'legacy.import' | 'legacy.runs' | 'legacy.run' | 'legacy.spellings' | 'legacy.settleSpelling';
type Neighbours = BenchNeighbours & Readonly<{ rulebook: Rulebook }>;

/** The earlier program's database: looked at, brought in once, and accounted for row by row. Nothing of it is ever sent. */
export function openLegacy(base: Base, { rulebook, ...neighbours }: Neighbours) {
  const { store, changes, log, folder } = base;
  const bench = createBench(base, neighbours);
  const record = createRecord(store);
  const spellings = createSpellings(bench);
  const workplace = join(folder, 'old-database');
  const ending = new AbortController();
  let current: Promise<unknown> | null = null;

  const opened = async <Result>(path: string, run: (source: LegacySource) => Promise<Result>): Promise<Result> => {
    mkdirSync(workplace, { recursive: true });
    const source = await openSource(path, workplace);
    try {
      return await run(source);
    } finally {
      await source.close();
    }
  };

  const importInto = async (into: Bench, source: LegacySource, by: string, how: Readonly<{ dryRun: boolean; kept: boolean }>) => {
    const run = await importAll({ bench: into, source, by, signal: ending.signal, log });
    return accountOf(
      into,
      run,
      source.tables.map(({ name }) => name),
      how,
    );
  };

  /** The same import on a copy of the office's database, which is thrown away. */
  const tried = (source: LegacySource, by: string, dryRun: boolean): Promise<LegacyAccount> =>
    onCopy(store, workplace, (copy) => {
      return importInto(createBenchOn(copy, base, rulebook), source, by, { dryRun, kept: false });
    });

  const bring = (path: string, dryRun: boolean, by: string): Promise<LegacyAccount> =>
    opened(path, async (source) => {
      if (dryRun) return tried(source, by, true);
      if (record.newestOf(source.sha256)?.state === 'done') {
        const again = await tried(source, by, false);
        if (again.total.unchanged + again.total.refused === again.total.rows) return again;
      }
      return importInto(bench, source, by, { dryRun: false, kept: true });
    });

  const operations: Noun<Names>['operations'] = {
    'legacy.inspect': ({ path }) => opened(path, (source) => inspect(bench, record, source)),
    'legacy.import': {
      long: async ({ path, dryRun }, { session }) => {
        if (current !== null)
          throw new Problem(
            'LEGACY_IMPORT_RUNNING',
            'An import of the old database is running. Nothing was started. Wait until it has ended.',
          );
        const running = bring(path, dryRun, session.name);
        current = running.catch(() => null);
        try {
          return await running;
        } finally {
          current = null;
        }
      },
    },
    'legacy.runs': ({ limit, offset }) => record.list(limit, offset),
    'legacy.run': ({ id, table, outcome, limit, offset }) => {
      const run = record.get(id);
      return {
        run: shown(run),
        account: accountOf(bench, run, [], { dryRun: false, kept: true }),
        ...record.rows(id, table, outcome, limit, offset),
      };
    },
    'legacy.spellings': () => ({ rows: spellings.list() }),
    'legacy.settleSpelling': ({ spelling, agency }, change) => ({
      vehicles: spellings.settle(change, spelling, agency),
      rows: spellings.list(),
    }),
  };

  return {
    operations,
    /** Marks a run that a crash left open. Call once when the office starts. */
    start: () =>
      changes.write('office', 'legacy.start', (change) => {
        for (const left of record.closeLeft(change)) bench.firstImports.look(change, 'legacy', left);
      }),
    /** Ends a running import between two slices; started again, it goes on there. */
    async stop(): Promise<void> {
      ending.abort();
      await current;
    },
  };
}

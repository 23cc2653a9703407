import { describe, expect, it } from 'vitest';
import { filesBelow, importsAmong } from './files';

/** The rooms of the office, from the ground up: each may import those that stand before it. */
const rooms = [
  ['towbookSource', 'ports', 'changes', 'call'],
  ['law/engine', 'law/packs', 'zone', 'values', 'towTypes'],
  ['law', 'settings', 'noun', 'blobs', 'namedFile', 'rulebook'],
  ['agencies', 'alerts', 'audit', 'staff', 'paper', 'mail', 'files'],
  ['vehicles', 'parties', 'evidence', 'fees', 'reports', 'queue'],
  ['documents', 'outbox', 'delivery', 'caseFile', 'contacts'],
  ['database', 'takeover', 'towbook', 'workflow', 'schedule', 'health', 'legacy', 'status'],
  ['office'],
].flat();

const roomOf = (file: string): string => /^main\/office\/(law\/(?:engine|packs)\b|[^/.]+)/.exec(file)?.[1] ?? file;

const faultsIn = (imports: ReadonlyMap<string, readonly string[]>): readonly string[] => [
  ...new Set(
    [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => rooms.indexOf(roomOf(target)) > rooms.indexOf(roomOf(file)))
        .map((target) => `${roomOf(file)} imports ${roomOf(target)}`),
    ),
  ),
];

describe('the rooms of the office', () => {
  const files = filesBelow('main/office');

  it('are all in the order', () => {
    expect([...new Set(files.map(roomOf))].toSorted()).toEqual(rooms.toSorted());
  });

  it('know only what stands before them', () => {
    expect(faultsIn(importsAmong(files))).toEqual([]);
  });

  it('are told of one that does not', () => {
    expect(faultsIn(new Map([['main/office/vehicles/list.ts', ['main/office/queue/queue.ts', 'main/office/zone.ts']]]))).toEqual([
      'vehicles imports queue',
    ]);
  });
});

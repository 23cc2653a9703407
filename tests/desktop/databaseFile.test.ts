import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseFileIn } from '../../main/desktop/databaseFile';
import { temporaryFolder } from '../temporary';

const root = temporaryFolder('database-file');
let folder = '';
let count = 0;
const told: string[] = [];
const find = () => databaseFileIn(folder, (sentence) => told.push(sentence));
const put = (name: string, bytes: string) => writeFileSync(join(folder, name), bytes);

beforeEach(() => {
  folder = join(root, String((count += 1)));
  mkdirSync(folder);
  told.length = 0;
});

describe("the database of a yard's folder", () => {
  it('has one name, whether it is there or not', () => {
    expect(find()).toBe(join(folder, 'office.db'));
    put('office.db', 'kept');
    expect(find()).toBe(join(folder, 'office.db'));
    expect(told).toEqual([]);
  });

  it('is taken over with its log from the earlier name, and that is said', () => {
    put('itow.db', 'kept');
    put('itow.db-wal', 'log');
    const file = find();
    expect([readFileSync(file, 'utf8'), readFileSync(`${file}-wal`, 'utf8')]).toEqual(['kept', 'log']);
    expect(existsSync(join(folder, 'itow.db'))).toBe(false);
    expect(told).toEqual([expect.stringContaining('the database has one name')]);
  });

  it('is left where there is another under the earlier name, and that is said', () => {
    put('office.db', 'kept');
    put('itow.db', 'other');
    expect(readFileSync(find(), 'utf8')).toBe('kept');
    expect(readFileSync(join(folder, 'itow.db'), 'utf8')).toBe('other');
    expect(told).toEqual([expect.stringContaining('is not read')]);
  });
});

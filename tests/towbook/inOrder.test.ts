import { describe, expect, it } from 'vitest';
import { inOrder } from '../../main/office/towbook/inOrder';

/** Work on items that a test ends by hand, in whatever order it likes. */
function openWork() {
  const log: string[] = [];
  const open = new Map<string, PromiseWithResolvers<string>>();
  const work = inOrder(
    ['a', 'b', 'c', 'd'],
    2,
    (item: string) => {
      log.push(`begin ${item}`);
      const one = Promise.withResolvers<string>();
      open.set(item, one);
      return one.promise;
    },
    () => {
      log.push('pause');
      return Promise.resolve();
    },
    (item) => void log.push(`wait for ${item}`),
  );
  const read = async () => {
    for await (const [item, result] of work) log.push(`${item} is ${result}`);
  };
  return {
    log,
    read,
    ends: (item: string, result: string) => open.get(item)?.resolve(result),
    fails: (item: string) => open.get(item)?.reject(new Error(item)),
  };
}
const turn = () => new Promise(setImmediate);

describe('work side by side', () => {
  it('answers in the order of the items, never begins more at once, and pauses before each but the first', async () => {
    const { log, read, ends } = openWork();
    const ended = read();
    await turn();
    expect(log.splice(0)).toEqual(['begin a', 'pause', 'begin b', 'wait for a']);
    ends('b', '2');
    await turn();
    expect(log.splice(0)).toEqual([]);
    ends('a', '1');
    await turn();
    expect(log.splice(0)).toEqual(['a is 1', 'pause', 'begin c', 'wait for b', 'b is 2', 'pause', 'begin d', 'wait for c']);
    ends('d', '4');
    ends('c', '3');
    await ended;
    expect(log).toEqual(['c is 3', 'wait for d', 'd is 4']);
  });

  it('gives what stands before a failure, begins nothing after it, and ends when what was begun has ended', async () => {
    const { log, read, ends, fails } = openWork();
    const ended = read().then(
      () => log.push('done'),
      (failure: Error) => log.push(`failed at ${failure.message}`),
    );
    await turn();
    fails('b');
    await turn();
    ends('a', '1');
    await turn();
    expect(log.splice(0).slice(4)).toEqual(['a is 1', 'pause', 'begin c', 'wait for b']);
    ends('c', '3');
    await ended;
    expect(log).toEqual(['failed at b']);
  });
});

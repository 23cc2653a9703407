import { describe, expect, it } from 'vitest';
import { paperOffice, printerForFile, start } from './harness';

const at = paperOffice('scrap-pack', printerForFile());

/** A picture of one point that differs from others by its text. */
const pictureWith = (text: string) => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return Buffer.concat([Buffer.from(png, 'base64'), Buffer.from(text)]).toString('base64');
};

describe('a scrap pack', () => {
  it('asks for as many photographs as the rule in force', async () => {
    const { call, tow } = at();
    const vehicleId = await tow();
    const add = (pixel: string) => call('evidence.add', { vehicleId, kind: 'photo', base64: pictureWith(pixel) });
    const prepare = () => call('notices.prepare', { vehicleId, kind: 'SCRAP_PACK' });
    await add('one');
    await add('two');
    expect(await prepare()).toMatchObject({ noticeVersion: 1, pages: 2 });

    const override = { rule: 'MI-60-PHOTOS', amount: 4, reason: 'The processor wants four', by: 'Dana R.', at: start };
    await call('settings.set', { values: { 'law.overrides': [override] } });
    await expect(prepare()).rejects.toThrow('needs 4 photographs of the vehicle, and the case file has 2');
    await add('three');
    await expect(prepare()).rejects.toThrow('needs 4 photographs of the vehicle, and the case file has 3');
    await add('four');
    expect(await prepare()).toMatchObject({ noticeVersion: 2, pages: 2 });
  });
});

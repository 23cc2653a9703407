import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { openOfficeWindow, settled, takePictures, type OfficeWindow } from './officeWindow';

describe('Today', () => {
  const folder = temporaryFolder('today');
  let window: OfficeWindow;
  beforeAll(async () => {
    window = await openOfficeWindow({ folder, practice: true });
    await settled(window.page);
  });
  afterAll(() => window.close());

  it('looks like this', async () => {
    await takePictures(window.page, 'today');
    await window.visit('/vehicles');
    await takePictures(window.page, 'vehicles');
    await window.visit('/vehicle/40');
    await takePictures(window.page, 'vehicle');
    await window.page.getByRole('tab', { name: 'Steps' }).click();
    await takePictures(window.page, 'vehicle-steps');
    await window.page.getByRole('tab', { name: 'Events' }).click();
    await takePictures(window.page, 'vehicle-events');

    expect(window.complaints).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { workerBrowser } from '../browser';
import { untidyThings } from './screens';

it.each([
  ['a control without a name', '<button style="width:20px;height:20px"></button>', 'has no name'],
  ['one id on two things', '<p id="a">1</p><p id="a">2</p>', 'several things have the id a'],
  ['a control beyond the edge', '<button style="position:fixed;left:5000px">Save</button>', '"Save" lies beyond the edge'],
  ['what is wider than the window', '<p style="width:5000px">wide</p>', 'the page is 5000 wide'],
])('a screen with %s is not tidy', async (_what, html, expected) => {
  const page = await (await workerBrowser()).newPage();
  await page.setContent(`<body style="margin:0"><main id="content">${html}</main></body>`);
  expect((await untidyThings(page)).join()).toContain(expected);
  await page.setContent('<main id="content"><button>Save</button><label>Name <input></label></main>');
  expect(await untidyThings(page)).toEqual([]);
  await page.close();
});

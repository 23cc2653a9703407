import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeName } from '../../main/desktop/browser/downloads';
import { mayCall } from '../../main/desktop/guard';
import { answerFromFolder } from '../../main/desktop/rendererFiles';

describe('serving the built page', () => {
  let parent: string;
  const get = (path: string, method = 'GET') => answerFromFolder(join(parent, 'renderer'), { method, url: `app://office${path}` });
  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'itow-page-'));
    mkdirSync(join(parent, 'renderer/assets'), { recursive: true });
    writeFileSync(join(parent, 'renderer/index.html'), '<title>page</title>');
    writeFileSync(join(parent, 'renderer/assets/a b.js'), 'export {}');
    writeFileSync(join(parent, 'secret.json'), '{"secret": true}');
  });
  afterAll(() => rmSync(parent, { recursive: true }));

  it('answers files with their kind, a policy and nosniff', async () => {
    const answer = await get('/assets/a%20b.js?v=1');
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
    });
    expect(answer.headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(answer.headers['Content-Security-Policy']).toContain("script-src 'self'");
  });

  it('answers a place in the page with the page', async () => {
    for (const path of ['/', '/vehicles/12', '/towbook'])
      expect(Buffer.from((await get(path)).body).toString()).toBe('<title>page</title>');
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/%2fetc%2fpasswd.json',
    '/C:%5csecret.json',
    '/assets/%00.json',
    '/%zz.json',
  ])('does not lead out of its folder: %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).toHaveLength(0);
  });

  it('answers nothing but GET', async () => {
    expect((await get('/', 'POST')).status).toBe(405);
  });
});

describe('the guard of calls', () => {
  const caller = { url: 'app://office/vehicles', isMainFrame: true, isOurWindow: true };

  it('lets the main frame of our window at our address through', () => {
    expect(mayCall(caller, 'app://office')).toBe(true);
    expect(mayCall({ ...caller, url: 'https://office.itow.invalid/#/x' }, 'https://office.itow.invalid')).toBe(true);
  });

  it.each([
    { ...caller, isMainFrame: false },
    { ...caller, isOurWindow: false },
    { ...caller, url: 'app://office.elsewhere/' },
    { ...caller, url: 'app://print/sheet' },
    { ...caller, url: 'https://office/' },
    { ...caller, url: 'app://user@office/' },
    { ...caller, url: 'about:blank' },
    { ...caller, url: 'data:text/html,app://office/' },
    { ...caller, url: '' },
  ])('refuses $url, main frame $isMainFrame, our window $isOurWindow', (other) => {
    expect(mayCall(other, 'app://office')).toBe(false);
  });
});

describe('names of saved files', () => {
  it('stay in the folder and beside what is there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'itow-save-'));
    writeFileSync(join(folder, 'notice.pdf'), '');
    expect(freeName(folder, 'notice.pdf')).toBe(join(folder, 'notice (2).pdf'));
    expect(freeName(folder, '../../etc/notice:1?.pdf')).toBe(join(folder, 'notice_1_.pdf'));
    expect(freeName(folder, '..\\..\\letter.pdf')).toBe(join(folder, 'letter.pdf'));
    rmSync(folder, { recursive: true });
  });
});

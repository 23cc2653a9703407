import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeTowbook, type PracticeTowbook } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { askReport, logIn, newVisitor } from './visitor';

const now = '2026-11-21T15:04:05.000Z';
const yard = makePracticeYard({ now });
const ppi = yard.calls.filter((call) => call.account === '.PPI' && call.impoundDay >= '2026-09-01');
const done = ppi.find((call) => call.completedAt !== null && !call.hostile && call.purchaseOrder === '')!;
const undated = ppi.find((call) => call.receivedAt === null)!;
const seconds = (moment: string | null) => (moment === null ? '0' : String(Date.parse(moment) / 1000));

/**
 * What is known of TowBook's pages. `text`, or an attribute by its name, of all that the selector finds, in order; `count` alone says how
 * many there are. A selector that begins with `visible=` finds what is seen.
 */
type Fact = readonly [selector: string, of: string, is: string | RegExp | number | readonly (string | RegExp)[]];
const isThere = (selector: string): Fact => [selector, 'count', 1];

const everyPage: readonly Fact[] = [
  isThere('body > table > tbody > tr > td ul#root.towbook-top-navigation'),
  isThere('table table#pageHolder'),
  isThere('#pageHolder #pageHolder-title > h2'),
  [
    '#root > li > a',
    'href',
    [
      '/default.aspx',
      '/DS4/',
      '/Map/',
      '/Impounds/',
      '/Accounts/',
      '/Reports/',
      '/Settings/',
      '/support/',
      '/notifications',
      /^\/security\/logout\.aspx\?id=[0-9a-f]{32}$/,
    ],
  ],
  ['#root > li:nth-child(-n+7) > a', 'text', ['Dashboard', 'Dispatching', 'Map', 'Impounds', 'Accounts', 'Reports', 'Settings']],
  isThere('#root a[href="/notifications"] .bubble'),
  ['#sesssion-expired-message', 'title', 'Session Expired'],
  ['visible=#sesssion-expired-message', 'count', 0],
  ['#sesssion-expired-message input[value=OK]', 'count', 1],
];

const filters = ['DateRange', 'Reason', 'Account', 'AccountType', 'Driver', 'Truck', 'Dispatcher', 'PaymentStatus', 'RateItem'];
const hiddenFilters = ['DateRangeField', 'Impounds', 'IsAudited', 'IsLocked', 'IsBilled', 'WeightClass', 'Company'];
const columns = [
  'Call #',
  'Reason',
  'Date',
  'Completed',
  'Account',
  'PO #',
  'Driver',
  'Dispatcher',
  'Truck',
  'Service Item(s) Total',
  'Total',
  'Payments',
  'Balance',
];
const row = (id: string, rest: string) => `table#callAnalysis > tbody > tr[data-id="${id}"] > ${rest}`;

const pages: Readonly<Record<string, Readonly<{ facts: readonly Fact[]; open: (page: Page, towbook: PracticeTowbook) => Promise<void> }>>> =
  {
    'the log-in of the app': {
      open: async (page, { origin }) => void (await page.goto(`${origin}/Security/Login.aspx`)),
      facts: [
        ['#Username', 'name', 'Username'],
        ['#Password', 'name', 'Password'],
        ['#Password', 'type', 'password'],
        ['button[name=bSignIn]', 'text', 'Log in'],
        isThere('button[name=bSignIn]:not([value])'),
        ['input[name=RequestVerificationToken]', 'type', 'hidden'],
        isThere('body > table > tbody > tr > td form:has(#Password)'),
      ],
    },
    'the log-in of the marketing site': {
      open: async (page, { origin }) => void (await page.goto(`${origin}/login`)),
      facts: [
        ['form:has(input[type=password])', 'action', /\/login$/],
        ['form:has(input[type=password])', 'method', 'post'],
        isThere('form:has(input[type=password]) > input[name=username]'),
        isThere('input[name=password]'),
        ['button[name=intent]', 'value', 'login'],
        ['button[name=intent]', 'type', 'submit'],
      ],
    },
    'the dashboard': {
      open: async (page, { origin }) => {
        await logIn(page, origin);
        await page.goto(`${origin}/`);
      },
      facts: everyPage,
    },
    'the list of reports': { open: async (page, { origin }) => void (await page.goto(`${origin}/Reports/`)), facts: everyPage },
    'Call Analysis': {
      open: async (page, { origin }) => {
        await askReport(page, origin, '9/1/2026', '11/21/2026');
        await page.locator('#callAnalysis tr[data-id]').first().waitFor();
        await page.locator('#tabLoader').waitFor({ state: 'hidden' });
      },
      facts: [
        ...everyPage,
        ['#pageHolder-title h2', 'text', 'Reports - Call Analysis'],
        ['#toolbar a#exportReport', 'text', 'Export to Excel'],
        ['#toolbar a#exportReport', 'onclick', 'ExportReport()'],
        ['input#content_reportType', 'name', 'ctl00$content$reportType'],
        ['input#content_reportType', 'value', 'CallAnalysis'],
        ['input#content_reportType', 'type', 'hidden'],
        ['visible=#filterOptions > ul > li', 'id', filters.map((name) => `filter${name}`)],
        ...hiddenFilters.flatMap((name): Fact[] => [
          isThere(`#filterOptions > ul > li#filter${name} #cb${name}`),
          [`visible=#filter${name}`, 'count', 0],
        ]),
        ['#filterDateRange input.datePicker', 'id', ['dpStartDate', 'dpEndDate']],
        ['select#cbReason > option', 'count', 17],
        ['select#cbReason > option:first-child', 'text', 'All'],
        ['select#cbAccount.ui-towbook-multiselect', 'multiple', ''],
        ['visible=select#cbAccount', 'count', 0],
        ['#filterAccount > span.ui-combobox > input.ui-combobox-input', 'placeholder', 'All'],
        isThere('#filterAccount > span.ui-combobox > a.ui-combobox-toggle'),
        ['select#cbAccountType > option', 'value', Array.from({ length: 17 }, (_, id) => String(id))],
        ['select#cbDriver, select#cbTruck, select#cbDispatcher', 'count', 3],
        ['select#cbPaymentStatus > option', 'value', ['', 'p', 'u', 'partially']],
        ['select#cbDateRangeField > option', 'value', ['0', '1', '3']],
        ['select#cbImpounds > option', 'value', ['0', '3', '5', '1', '2']],
        isThere('select#cbRateItem[multiple]'),
        [
          `ul.ui-autocomplete.ui-multiselect > li.towbook-combobox-item[role=menuitem] > a > label:text-is(".Police Impound") > input[type=checkbox]`,
          'count',
          1,
        ],
        ['input#btnRefresh', 'type', 'button'],
        ['input#btnRefresh', 'class', 'standard-button'],
        ['input#btnRefresh', 'value', 'Update'],
        ['#tabLoader', 'text', 'Loading Report'],
        [
          '#businessMetrics > table#summary > tbody > tr.summaryRow > td:first-child',
          'text',
          [/^Total calls/, /^Average calls per day/, /^Average invoice/, 'Invoices', 'Payments', 'Outstanding'],
        ],
        ['#summary > tbody > tr.summaryRow:first-child > td:last-child', 'text', String(ppi.length)],
        isThere('#pageHolder #callAnalysisTable > table#callAnalysis.sortable.list'),
        ['table#callAnalysis > thead > tr > th', 'text', columns.map((name) => (name === 'Date' ? /^Date/ : name))],
        ['table#callAnalysis > thead th.colRateItem', 'text', 'Service Item(s) Total'],
        ['visible=.colRateItem', 'count', 0],
        isThere('#multiNav'),
        ['script#t-callAnalysisRow', 'type', 'text/x-jquery-tmpl'],
        ['table#callAnalysis > tbody > tr', 'data-id', ppi.map(({ internalId }) => internalId)],
        [row(done.internalId, 'td:nth-child(1)'), 'sorttable_customkey', done.callNumber],
        [row(done.internalId, `td:nth-child(1) > a#callEditorLink_${done.internalId}`), 'text', done.callNumber],
        [row(done.internalId, 'td:nth-child(1) > a'), 'href', `/DispatchEditor/Editor.aspx?id=${done.internalId}`],
        [row(done.internalId, 'td:nth-child(1) > a'), 'title', 'Modify Call'],
        [row(done.internalId, 'td:nth-child(1) > a'), 'onclick', /^editCall\(/],
        [row(done.internalId, 'td:nth-child(1) > span'), 'class', [/^x-towbook-lock/, 'x-towbook-audit', 'x-towbook-closed']],
        [row(done.internalId, 'td:nth-child(2)'), 'text', done.reason],
        [row(done.internalId, 'td:nth-child(3)'), 'text', /^\d{1,2}\/\d{1,2}$/],
        [row(done.internalId, 'td:nth-child(3)'), 'sorttable_customkey', seconds(done.receivedAt)],
        [row(done.internalId, 'td:nth-child(4)'), 'text', /^\d{1,2}\/\d{1,2}$/],
        [row(done.internalId, 'td:nth-child(4)'), 'sorttable_customkey', seconds(done.completedAt)],
        [row(done.internalId, 'td:nth-child(5)'), 'text', '.PPI'],
        [row(done.internalId, 'td:nth-child(6)'), 'class', 'x-po'],
        [row(done.internalId, 'td:nth-child(n+7):nth-child(-n+9)'), 'text', [done.driver, done.dispatcher, done.truck]],
        [row(done.internalId, 'td:nth-child(10)'), 'class', 'x-numbers colRateItem'],
        [row(done.internalId, 'td.x-numbers'), 'text', Array<RegExp>(4).fill(/^\$[\d,]+\.\d{2}$/)],
        [row(done.internalId, 'td:nth-child(11) > a'), 'href', `/Dispatch2/Invoice.aspx?id=${done.internalId}`],
        [row(undated.internalId, 'td:nth-child(n+3):nth-child(-n+4)'), 'text', ['N/A', 'N/A']],
        [row(undated.internalId, 'td:nth-child(n+3):nth-child(-n+4)'), 'sorttable_customkey', ['0', '0']],
      ],
    },
    'the call editor': {
      open: async (page) => {
        await page.locator(`#callEditorLink_${done.internalId}`).click();
        await page.locator('#callEditor').waitFor();
      },
      facts: [
        ['#callEditor', 'role', 'dialog'],
        isThere('#callEditor > .modal-content > form.edit-form'),
        ...[
          '#towFrom',
          '#poNumber',
          '#x-impound-date[type=hidden]',
          '#x-impound-date-date.towbook-dt-date',
          '#x-impound-date-time.towbook-dt-time',
          '#serviceDate',
          '#serviceTime',
        ].map((field) => isThere(`#callEditor input${field}`)),
        ...['year', 'color'].map((name) => isThere(`#callEditor select.x-vehicle-${name}`)),
        isThere('#callEditor select.x-license-state'),
        ...['input.x-vehicle-make', 'input.x-vehicle-model', 'input.x-license-plate', 'input[id*=vin]'].map((field): Fact => [
          `visible=#callEditor ${field}`,
          'count',
          1,
        ]),
        ['#callEditor select.x-vehicle-year > option:first-child', 'value', '0'],
        ['#callEditor select.x-vehicle-year > option:first-child', 'text', '(none)'],
        ['#callEditor input.standard-button', 'value', ['Save', 'Cancel']],
      ],
    },
    Impounds: {
      open: async (page, { origin }) => void (await page.goto(`${origin}/Impounds/`)),
      facts: [
        ...everyPage,
        isThere('#pageHolder .w2ui-grid > .w2ui-toolbar'),
        [`.w2ui-toolbar td.w2ui-tb-caption > a:text-is("Export")`, 'count', 1],
        ['visible=.w2ui-toolbar td.w2ui-tb-caption > a', 'count', 0],
        isThere('.w2ui-grid > .w2ui-grid-records'),
      ],
    },
    'one impound': {
      open: async (page, { origin }) => void (await page.goto(`${origin}/impounds/Impound?id=${done.stockNumber}`)),
      facts: [...everyPage, ['th:text-is("Have Keys") + td', 'text', done.hasKeys ? 'Yes' : 'No']],
    },
  };

let towbook: PracticeTowbook;
let page: Page;
beforeAll(async () => {
  towbook = await startPracticeTowbook({ data: yard, now });
  page = await (await newVisitor()).newPage();
});
afterAll(async () => {
  await page.context().close();
  await towbook.stop();
});

async function found([selector, of, is]: Fact): Promise<unknown> {
  const all = page.locator(selector.replace(/^visible=/, '')).filter(selector.startsWith('visible=') ? { visible: true } : {});
  if (of === 'count') return all.count();
  const values = await all.evaluateAll(
    (elements, name) => elements.map((one) => (name === 'text' ? (one.textContent ?? '').trim() : one.getAttribute(name))),
    of,
  );
  return typeof is === 'object' && !(is instanceof RegExp) ? values : values.length === 1 ? values[0] : values;
}

const expected = (is: Fact[2]): unknown => {
  if (is instanceof RegExp) return expect.stringMatching(is);
  return typeof is === 'object' ? is.map((one) => (one instanceof RegExp ? expect.stringMatching(one) : one)) : is;
};

describe("the practice TowBook's pages are built as TowBook's", () => {
  it.each(Object.entries(pages))('%s', async (_name, { open, facts }) => {
    await open(page, towbook);
    for (const fact of facts) expect([...fact.slice(0, 2), await found(fact)]).toEqual([...fact.slice(0, 2), expected(fact[2])]);
  });

  it('so that a reader of tidy pages takes the header of the list for a call', async () => {
    await askReport(page, towbook.origin, '9/1/2026', '11/21/2026');
    await page
      .locator('#callAnalysis tr[data-id]')
      .nth(ppi.length - 1)
      .waitFor();
    const rows = await page.evaluate(() => document.querySelector('#callAnalysis')?.querySelectorAll('tbody tr').length);
    expect(rows).toBe(ppi.length + 1);
    expect(
      await page
        .locator('input.ui-combobox-input')
        .first()
        .evaluate((box) => box.closest('li')?.id),
    ).toBe('filterAccount');
  });
});

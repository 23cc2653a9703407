import type { TowbookCall } from './call';

type Oddity = Readonly<Partial<TowbookCall>>;

const long = 'Behind the long building, past the gate. '.repeat(256).slice(0, 10_240);

/** What is wrong with the n-th private-property tow of the yard, newest first: things clerks leave out, mistype, or were made to do harm. */
export const oddities: Readonly<Record<number, Oddity>> = {
  2: { vin: '' },
  3: { make: '<script>alert(1)</script>', hostile: true },
  4: { year: '' },
  5: { receivedAt: null, completedAt: null, impoundTime: null },
  7: { plate: 'N/A', plateState: '' },
  8: { model: '=HYPERLINK("http://127.0.0.1:9/","Impala")', purchaseOrder: '@SUM(1+1)', hostile: true },
  9: { vin: '', plate: 'NONE', plateState: '' },
  11: { towFrom: long, hostile: true },
  12: { year: '', plate: '', plateState: '' },
  13: { receivedAt: null, completedAt: null, impoundTime: null },
  14: { make: '🚗💨 Ford', color: 'Blue "midnight", \'80s', hostile: true },
  16: { make: 'تويوتا \u202eatoyoT', towFrom: '\u202eקניון המסגרת, Flint, MI', hostile: true },
  17: { vin: 'N/A' },
  19: { year: '', vin: 'TRAILER77', make: 'HOMEMADE', model: 'UTILITY TRAILER', bodyType: '' },
  20: { plate: '', plateState: '(none)' },
  22: { impoundTime: null, receivedAt: null, completedAt: null },
};

/** How some VINs were copied wrong, so that their check digit no longer fits: a figure read as a letter, a pair swapped. */
export const mistypes: Readonly<Record<number, (vin: string) => string>> = {
  10: (vin) => `${vin.slice(0, 12)}${vin.slice(12).replace('0', 'O')}`,
  15: (vin) => `${vin.slice(0, 10)}${vin.charAt(11)}${vin.charAt(10)}${vin.slice(12)}`,
};

import { describe, expect, it } from 'vitest';
import { vinSigns } from '../../../../main/office/values/vin/checkDigit';
import { inspectVin } from '../../../../main/office/values/vin/inspect';
import { confusions, type KnownVehicle } from '../../../../main/office/values/vin/misread';
import { madeVins, seeded, type MadeVin } from './made';

type Slip = Readonly<{ made: MadeVin; read: string }>;
const vins = madeVins(500, 20_261_121);
const places = Array.from({ length: 17 }, (_, at) => at);
const swapped = (vin: string, at: number) => vin.slice(0, at) + vin.charAt(at + 1) + vin.charAt(at) + vin.slice(at + 2);
const put = (vin: string, at: number, sign: string) => vin.slice(0, at) + sign + vin.slice(at + 1);

/** Every slip of the table that a VIN allows, each at one place of those where its sign stands. */
function tableSlips(): readonly Slip[] {
  const random = seeded(1);
  return vins.flatMap((made) =>
    [...confusions].flatMap(([read, meant]) =>
      [...meant].flatMap((sign) => {
        const standing = places.filter((at) => made.vin.charAt(at) === sign);
        const at = standing[Math.floor(random() * standing.length)];
        return at === undefined ? [] : [{ made, read: put(made.vin, at, read) }];
      }),
    ),
  );
}
const transpositions = (): readonly Slip[] =>
  vins.flatMap((made) =>
    Array.from({ length: 16 }, (_, at) => ({ made, read: swapped(made.vin, at) })).filter(({ read }) => read !== made.vin),
  );
function anySlips(): readonly Slip[] {
  const random = seeded(2);
  return vins.flatMap((made) =>
    Array.from({ length: 8 }, () => {
      const at = Math.floor(random() * 17);
      return { made, read: put(made.vin, at, vinSigns.charAt(Math.floor(random() * vinSigns.length))) };
    }).filter(({ read }) => read !== made.vin),
  );
}
/** Two slips at once: nothing one step away is right. */
function doubleSlips(): readonly Slip[] {
  const random = seeded(3);
  const slips = tableSlips();
  return slips
    .filter((_, index) => index % 4 === 0)
    .map(({ made, read }) => ({ made, read: put(read, Math.floor(random() * 17), vinSigns.charAt(Math.floor(random() * 33))) }))
    .filter(({ made, read }) => [...read].filter((sign, at) => sign !== made.vin.charAt(at)).length > 1);
}

function measured(slips: readonly Slip[], known: (made: MadeVin) => KnownVehicle) {
  let right = 0;
  let wrong = 0;
  for (const { made, read } of slips) {
    const suggestion = inspectVin(read, known(made))?.suggestion ?? null;
    if (suggestion === made.vin) right += 1;
    else if (suggestion !== null) wrong += 1;
  }
  return { slips: slips.length, right: right / slips.length, wrong: wrong / slips.length };
}
const nothing = (): KnownVehicle => ({});
const both = ({ make, modelYear }: MadeVin): KnownVehicle => ({ make, modelYear });

describe('the VIN that is offered', () => {
  it.each([
    ['slips of the table, nothing else known', tableSlips, nothing, 0.35],
    ['slips of the table, make and year known', tableSlips, both, 0.44],
    ['neighbours transposed, nothing else known', transpositions, nothing, 0.22],
    ['neighbours transposed, make and year known', transpositions, both, 0.35],
    ['any one sign read as any other', anySlips, both, 0.02],
  ] as const)('is wrong in under 1 in 100 for %s', (_name, slips, known, floor) => {
    const figures = measured(slips(), known);
    expect(figures.slips).toBeGreaterThan(3000);
    expect(figures.wrong).toBeLessThan(0.01);
    expect(figures.right).toBeGreaterThanOrEqual(floor);
  });

  it('is seldom one where two slips hide the right one', () => {
    expect(measured(doubleSlips(), both).wrong).toBeLessThan(0.05);
  });
});

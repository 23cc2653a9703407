import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleInGroups, articleNumber, isUnfinishedArticle } from '../../../preload/contract/articleNumber';
import { numbered } from './numbers';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const taken = (typed: string): boolean => {
  try {
    articleNumber(typed);
    return true;
  } catch {
    return false;
  }
};

describe('an article number', () => {
  it.each([
    '9400111201080805483016',
    '9505511069605048600624',
    '9361289878700317633795',
    '9101123456789000000013',
    '9405803699300124287899',
    '03071790000523483741',
    '71123456789123456787',
    '71969010756003077385',
  ])('is taken when its check digit fits: %s', (number) => expect(articleNumber(number)).toBe(number));

  it.each([
    ['with blanks', '9400 1112 0108 0805 4830 16'],
    ['with dashes and a line end', '9400-1112-0108-0805-4830-16\r\n'],
    ['with the routing prefix and ZIP of a scanner', '420485299400111201080805483016'],
    ['with the routing prefix and ZIP+4', '4204852912349400111201080805483016'],
    ['with the separator of a bar code', '42048529\u001D9400111201080805483016'],
  ])('is read %s', (_how, typed) => expect(articleNumber(typed)).toBe('9400111201080805483016'));

  it('is read with the routing prefix in its older form too', () =>
    expect(articleNumber('42048529 71123456789123456787')).toBe('71123456789123456787'));

  it.each([
    ['one digit wrong', '9400111201080805483017'],
    ['two digits swapped', '9400111201080805480316'],
    ['made up, sixteen digits', '9407123456789012'],
    ['letters', 'RR123456785US'],
    ['nothing but a prefix', '42048529'],
    ['full-width digits', '９４００１１１２０１０８０８０５４８３０１６'],
    ['a number and a half', '94001112010808054830169400'],
    ['blanks only', '   '],
  ])('is refused with %s, and nothing is kept', (_what, typed) =>
    expect(() => articleNumber(typed)).toThrow(
      expect.objectContaining({ code: 'BAD_ARTICLE_NUMBER', message: expect.stringContaining('Nothing was kept.') }),
    ),
  );

  it('of 22 digits has exactly one check digit, and no single wrong digit passes', () => {
    fc.assert(
      fc.property(digits(21), fc.nat(21), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const right = numbered(body);
        const wrong = [...right].map((digit, index) => (index === at ? String((Number(digit) + by) % 10) : digit)).join('');
        expect([taken(right), taken(wrong)]).toEqual([true, false]);
      }),
    );
  });

  it('of 22 digits shows two neighbours swapped, unless they differ by five', () => {
    fc.assert(
      fc.property(digits(21), fc.nat(20), (body, at) => {
        const right = numbered(body);
        const [one = '', other = ''] = [right[at], right[at + 1]];
        const swapped = `${right.slice(0, at)}${other}${one}${right.slice(at + 2)}`;
        const isSeen = one !== other && Math.abs(Number(one) - Number(other)) !== 5;
        expect(taken(swapped)).toBe(!isSeen);
      }),
    );
  });

  it('of 20 digits fits by itself or with the service code 91 before it, and by nothing else', () => {
    fc.assert(
      fc.property(digits(19), (body) => {
        const fitting = Array.from({ length: 10 }, (_, digit) => `${body}${digit}`).filter(taken);
        const expected = new Set([numbered(body), numbered(`91${body}`).slice(2)]);
        expect(new Set(fitting)).toEqual(expected);
      }),
    );
  });

  it('stands on paper and screen in groups of four, and is read back from them', () => {
    expect(articleInGroups('9400111201080805483016')).toBe('9400 1112 0108 0805 4830 16');
    fc.assert(
      fc.property(digits(21).map(numbered), (number) => {
        expect(articleNumber(articleInGroups(number))).toBe(number);
      }),
    );
  });
});

describe('a number that is being typed', () => {
  it('is not complained of before it can be whole', () => {
    const whole = '9400111201080805483016';
    const prefixed = `42048529${whole}`;
    for (let typed = 0; typed < whole.length; typed += 1)
      expect([typed, isUnfinishedArticle(whole.slice(0, typed))]).toEqual([typed, true]);
    for (let typed = 0; typed < 28; typed += 1) expect([typed, isUnfinishedArticle(prefixed.slice(0, typed))]).toEqual([typed, true]);
    expect(isUnfinishedArticle(whole)).toBe(false);
    expect(isUnfinishedArticle('71123456789123456787')).toBe(false);
  });

  it.each(['9400111201080805483017', '71123456789123456788', '94001112010808054830160', 'RR123', '4204852994001112010808054830179999'])(
    'is complained of once more digits cannot help: %s',
    (typed) => expect(isUnfinishedArticle(typed)).toBe(false),
  );
});

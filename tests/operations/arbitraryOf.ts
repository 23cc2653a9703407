import * as fc from 'fast-check';
import { z } from 'zod';

/** What a test knows better of the value under `key`; undefined where the schema tells enough. */
export type Hint = (key: string, schema: z.core.$ZodType) => fc.Arbitrary<unknown> | undefined;

const mostRefused = 2000;

/** Values that fit a schema of the contract. Throws for a kind of schema that it does not know. */
export function arbitraryOf(schema: z.core.$ZodType, hint: Hint, key = ''): fc.Arbitrary<unknown> {
  const known = hint(key, schema) ?? bare(schema, hint, key);
  // What a refinement asks beyond the shape is left to the schema itself.
  let refused = 0;
  return known.filter((value) => {
    const fits = z.safeParse(schema, value).success;
    refused = fits ? 0 : refused + 1;
    if (refused > mostRefused) throw new Error(`nothing that is made for ${key} fits its schema`);
    return fits;
  });
}

function bare(schema: z.core.$ZodType, hint: Hint, key: string): fc.Arbitrary<unknown> {
  const inner = (part: z.core.$ZodType) => arbitraryOf(part, hint, key);
  if (schema instanceof z.ZodObject) return objectOf(schema, hint);
  if (schema instanceof z.ZodArray) return fc.array(inner(schema.element), { maxLength: 4 });
  if (schema instanceof z.ZodOptional) return fc.oneof(inner(schema.unwrap()), fc.constant(undefined));
  if (schema instanceof z.ZodDefault) return fc.oneof(inner(schema.unwrap()), fc.constant(undefined));
  if (schema instanceof z.ZodNullable)
    return fc.oneof({ weight: 3, arbitrary: inner(schema.unwrap()) }, { weight: 1, arbitrary: fc.constant(null) });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(inner));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return numberOf(schema);
  if (schema instanceof z.ZodRecord) return fc.dictionary(words, inner(schema.valueType), { maxKeys: 4 });
  if (schema instanceof z.ZodUnknown) return fc.oneof(words, fc.jsonValue({ maxDepth: 2 }));
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return stringOf(schema);
  throw new Error(`no values are known for a schema of the kind ${schema.constructor.name}`);
}

function objectOf({ shape }: z.ZodObject, hint: Hint): fc.Arbitrary<unknown> {
  const entries = Object.entries(shape).map(([name, part]) => [name, arbitraryOf(part, hint, name)] as const);
  // A property that is undefined is one that was not given.
  return fc
    .record(Object.fromEntries(entries))
    .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
}

function numberOf({ minValue, maxValue, isInt }: z.ZodNumber): fc.Arbitrary<number> {
  const [least, most] = [minValue ?? -(2 ** 40), maxValue ?? 2 ** 40];
  const isWhole = isInt || !Number.isFinite(least);
  const any = isWhole
    ? fc.integer({ min: Math.max(least, -(2 ** 31)), max: Math.min(most, 2 ** 31 - 1) })
    : fc.double({ min: least, max: most, noNaN: true });
  const [lowest, highest] = [Math.max(Math.ceil(least), -3), Math.min(Math.floor(most), 12)];
  if (lowest > highest) return any;
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: lowest, max: highest }) },
    { weight: 1, arbitrary: any },
    { weight: 1, arbitrary: fc.constantFrom(least, most) },
  );
}

/** Text as people, pages and attackers write it. */
export const words: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '', '\u0000', 'a\u0000b', '"', "'; --", '%_\\', '*', 'AND OR NOT', '(', '^ -', 'Ford', '1HGCM82633A004352', 'IT0001-26', '../..', '/', 'C:\\x',
    '<script>', '\uD800', '\u202Eabc', '🚗', 'é', '__proto__', 'constructor', '=1+1', '2026-11-02', '0000-01-01', '0206-05-05T10:00:00Z', '9999-12-31T23:59:59Z', '1882-03-04', '0', '-1', 'null', 'a@b.example', '810-555-0100',
  ), // prettier-ignore
  fc.integer({ min: 40, max: 400 }).map((length) => 'long '.repeat(length)),
);

// What is counted from a moment must still have a text, so the last ten years are left out.
const moments = fc
  .oneof(
    fc.date({ min: new Date('2026-10-20T00:00:00Z'), max: new Date('2026-12-20T00:00:00Z'), noInvalidDate: true }),
    fc.date({ min: new Date('1900-01-02T00:00:00Z'), max: new Date('2190-12-30T00:00:00Z'), noInvalidDate: true }),
    fc.constantFrom('1900-01-01T06:00:00Z', '1905-01-28T05:32:11Z', '2026-11-01T05:30:00Z').map((text) => new Date(text)),
  )
  .map((date) => date.toISOString());

function stringOf(schema: z.ZodString | z.ZodStringFormat): fc.Arbitrary<string> {
  const { minLength, maxLength, format } = schema;
  switch (format) {
    case 'datetime':
      return fc.oneof(
        moments,
        fc.tuple(moments, fc.constantFrom('-05:00', '+14:00')).map(([text, offset]) => text.replace('Z', offset)),
      );
    case 'date':
      return moments.map((text) => text.slice(0, 10));
    case 'email':
      return fc.constantFrom('desk@police.example', 'a.b+c@d.example');
    case 'uuid':
      return fc.uuid({ version: 4 });
    case 'base64':
      return fc.oneof(
        fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64')),
        words.map((text) => Buffer.from(text).toString('base64')),
      );
    default: {
      const pattern = (schema.def.checks ?? [])
        // oxlint-disable-next-line no-underscore-dangle
        .map((check) => (check._zod.def as { pattern?: RegExp }).pattern)
        .find((one) => one !== undefined);
      if (pattern !== undefined) return fc.stringMatching(pattern);
      const most = Math.min(maxLength ?? 500, 500);
      return words.map((text) => text.slice(0, most).padEnd(minLength ?? 0, 'x'));
    }
  }
}

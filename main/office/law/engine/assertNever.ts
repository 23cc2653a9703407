/** Stands where no case is left; a new one makes it fail to compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${String(value)}`);
}

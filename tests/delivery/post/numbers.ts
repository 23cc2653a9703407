/** A number that fits: the body with its check digit, counted as in data practice 5.5. For tests alone: the product never makes one. */
export function numbered(body: string): string {
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** The n-th of a run of 22-digit numbers, as on a roll of labels. */
export const ofRoll = (index: number): string => numbered(`9589071052700${String(index).padStart(8, '0')}`);

import { addMinutes } from '../zone';

/** Minutes to wait after the first, second, third … attempt; after the last of them, hourly. */
const backOffMinutes = [1, 5, 15, 60] as const;
/** Attempts before a message counts as failed: about a day of hourly tries. */
const attemptLimit = 24;
/** A message claimed longer ago than this was left behind by a program that ended: no delivery lasts so long. */
export const longestDeliveryMinutes = 30;

/** When to try again after `attempts` failed ones. */
export function nextAttempt(attempts: number, now: string): string {
  return addMinutes(now, backOffMinutes[Math.min(attempts, backOffMinutes.length) - 1] ?? 60);
}

/** Whether a message was tried often enough. */
export const isGivenUp = (attempts: number): boolean => attempts >= attemptLimit;

/** The domain part of an address, in lower case. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

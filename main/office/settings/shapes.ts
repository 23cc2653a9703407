import { z } from 'zod';

/** One line that somebody types. */
export const line = z.string().trim().max(300);
/** A longer text. */
export const lines = z.string().trim().max(4000);
/** An e-mail address, or none. */
export const address = z.union([z.literal(''), z.email()]);

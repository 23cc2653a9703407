import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import type { PasswordCost } from '../ports';

/** 32 MiB and three passes: what OWASP's password storage cheat sheet names for scrypt at this size. */
const usual: PasswordCost = { N: 2 ** 15, r: 8, p: 3 };
const keyBytes = 32;
const mostMemory = 64 * 1024 * 1024;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
// The same letters typed on another keyboard may come as other code points.
const plain = (password: string) => password.normalize('NFKC');

/** `scrypt$N$r$p$salt$key`, with a salt of its own each time. Does not block while it counts. */
export async function hashPassword(password: string, { N, r, p } = usual): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(plain(password), salt, keyBytes, { N, r, p, maxmem: mostMemory });
  return ['scrypt', N, r, p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether the password is the one of the stored text, by the parameters stored in it. Compares in constant time. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [kind, N, r, p, salt, key] = stored.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) throw new Error('a stored password cannot be read');
  const expected = Buffer.from(key, 'base64');
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: mostMemory };
  const found = await derive(plain(password), Buffer.from(salt, 'base64'), expected.length, options);
  return timingSafeEqual(found, expected);
}

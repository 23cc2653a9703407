import { z } from 'zod';
import { mediaTypeOf } from '../values/mediaType';

const address = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/]+=*)$/;

/** A PNG or JPEG picture of up to 300 kB as a `data:` address; its bytes must be what it says. Nothing that could hold a script. */
export const logoPicture = z
  .string()
  .max(400_000)
  .refine(
    (text) => {
      const [, said, base64 = ''] = address.exec(text) ?? [];
      return said !== undefined && mediaTypeOf(Buffer.from(base64.slice(0, 64), 'base64')) === said;
    },
    { error: 'a PNG or JPEG picture' },
  );

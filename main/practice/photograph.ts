import { crc32, deflateSync } from 'node:zlib';

const width = 320;
const height = 200;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + data.length + 4);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 8 + data.length);
  return frame;
}

/** A made-up photograph as PNG bytes: ground, sky and a box of a car, another colour for each number. */
export function practicePhotograph(number: number): Buffer {
  const tint = (number * 67) % 200;
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) {
      const isCar = y > 90 && y < 150 && x > 60 && x < 260 && !(y < 112 && (x < 100 || x > 220));
      const isWheel = [105, 215].some((center) => (x - center) ** 2 + (y - 150) ** 2 < 300);
      const [red, green, blue] = isWheel ? [25, 25, 25] : isCar ? [tint, 80, 200 - tint] : y > 140 ? [120, 118, 112] : [190, 205, 220];
      row.set([red ?? 0, green ?? 0, blue ?? 0], 1 + x * 3);
    }
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

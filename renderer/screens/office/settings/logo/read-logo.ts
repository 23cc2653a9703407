import { drawingProblem } from './safe-drawing';

/** The room for a logo on paper, 1.6 by 0.62 inches, at 600 dots an inch. */
const room = { width: 960, height: 372 };
const mostLetters = 400_000;
const largestFile = 20_000_000;

export type ReadLogo = Readonly<{ dataUrl: string; problem?: undefined } | { dataUrl?: undefined; problem: string }>;

const kept = 'Nothing was changed.';

/**
 * A picked picture as the office keeps it: a PNG or JPEG `data:` address that fits the room for a logo. It is drawn anew, so that nothing
 * but the picture itself is kept; an SVG that holds more than a drawing is refused.
 */
export async function readLogo(file: File): Promise<ReadLogo> {
  if (file.size > largestFile) return { problem: `${file.name} is larger than 20 MB. ${kept} Choose a smaller picture.` };
  const isDrawing = file.type === 'image/svg+xml';
  if (!isDrawing && file.type !== 'image/png' && file.type !== 'image/jpeg')
    return { problem: `${file.name} is no PNG, JPEG or SVG picture. ${kept} Save it as PNG and choose it again.` };
  const wrong = isDrawing ? drawingProblem(await file.text()) : undefined;
  if (wrong !== undefined) return { problem: `${file.name} holds ${wrong}. ${kept} Save it as PNG and choose that.` };
  try {
    return { dataUrl: draw(await load(file), isDrawing) };
  } catch {
    return { problem: `${file.name} cannot be read as a picture. ${kept} Save it as PNG and choose that.` };
  }
}

function load(file: File): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  return new Promise<HTMLImageElement>((resolve, reject) => {
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('unreadable')));
    image.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}

/** Fits the picture into the room; only a drawing may grow. */
function draw(image: HTMLImageElement, mayGrow: boolean): string {
  const fit = Math.min(room.width / image.naturalWidth, room.height / image.naturalHeight);
  const scale = mayGrow ? fit : Math.min(1, fit);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (context === null || !Number.isFinite(scale)) throw new Error('cannot draw');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = canvas.toDataURL('image/png');
  if (png.length <= mostLetters) return png;
  // A photograph: white behind what is transparent, as on paper.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const jpeg = canvas.toDataURL('image/jpeg', 0.85);
  if (jpeg.length > mostLetters) throw new Error('too large');
  return jpeg;
}

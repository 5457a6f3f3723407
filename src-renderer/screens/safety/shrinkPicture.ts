/** 300 kB of file, written in base64. */
const longest = 400_000;
const sides = [1280, 960, 720, 540, 400, 240];
const qualities = [0.85, 0.7, 0.55];
const paper = '#ffffff';

/**
 * A picture as a data URL of at most 300 kB. It is always drawn anew, so that what a camera writes beside a picture
 * (where and when it was taken) does not come along. Rejects what is no picture.
 */
export async function shrinkPicture(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file);
  try {
    for (const side of sides) {
      const canvas = drawn(bitmap, side);
      for (const quality of qualities) {
        const url = canvas.toDataURL('image/jpeg', quality);
        if (url.length <= longest) {
          return url;
        }
      }
    }
  } finally {
    bitmap.close();
  }
  throw new Error('The picture stays too large.');
}

function drawn(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('There is nothing to draw on.');
  }
  // What is transparent would turn black.
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

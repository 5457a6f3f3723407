/** A chart on the screen as a picture file: redrawn with its colours, its title above and its legend below. */

const svgNamespace = 'http://www.w3.org/2000/svg';
const drawn = new Set(['g', 'path', 'line', 'rect', 'circle', 'polygon', 'text', 'tspan']);
const places = [
  ...['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy'],
  ...['width', 'height', 'points', 'transform'],
] as const;
/** Read from the page, where they come from variables and style sheets. */
const looks = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity'],
  ...['font-size', 'font-weight', 'text-anchor', 'dominant-baseline'],
] as const;

const family = 'Inter, system-ui, sans-serif';
const margin = 24;
const titleSize = 20;
const noteSize = 13;
const lineHeight = 20;
const keyWidth = 36;
/** Pixels of the picture for one of the screen. */
const sharpness = 2;

export interface PictureWords {
  readonly title: string;
  /** Below the title: which time it is about. */
  readonly note: string;
}

/**
 * Draws a chart into a PNG, without anything leaving the window.
 *
 * @param chart as it stands on the page; its computed colours are taken over.
 * @param legend list items of a mark and its words.
 */
export async function chartPicture(
  chart: SVGSVGElement,
  legend: readonly Element[],
  words: PictureWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = chart.getBoundingClientRect();
  const style = getComputedStyle(chart);
  const ink = style.getPropertyValue('--mantine-color-text').trim();
  const quiet = style.getPropertyValue('--mantine-color-dimmed').trim();
  const ground = style.getPropertyValue('--ek-surface').trim();
  const headHeight = margin + titleSize + 8 + (words.note === '' ? 0 : lineHeight) + 8;
  const keys = legendLines(legend, width);
  const whole = {
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(headHeight + height + keys.length * lineHeight + margin),
  };
  const picture = element('svg', {
    xmlns: svgNamespace,
    width: String(whole.width),
    height: String(whole.height),
    'font-family': family,
  });
  picture.append(element('rect', { width: String(whole.width), height: String(whole.height), fill: ground }));
  picture.append(line(words.title, { x: margin, y: margin + titleSize, size: titleSize, fill: ink, weight: '600' }));
  if (words.note !== '') {
    picture.append(
      line(words.note, { x: margin, y: margin + titleSize + lineHeight + 2, size: noteSize, fill: quiet }),
    );
  }
  const body = element('g', { transform: `translate(${margin} ${headHeight})` });
  body.append(...copies(chart));
  picture.append(body);
  for (const [row, items] of keys.entries()) {
    for (const { item, x } of items) {
      const y = headHeight + height + (row + 1) * lineHeight;
      const mark = item.querySelector('svg');
      if (mark !== null) {
        const key = element('g', { transform: `translate(${margin + x} ${y - 10})` });
        key.append(...copies(mark));
        picture.append(key);
      }
      picture.append(line(item.textContent, { x: margin + x + keyWidth, y, size: noteSize, fill: quiet }));
    }
  }
  return pngOf(new XMLSerializer().serializeToString(picture), whole);
}

/** Only what draws, and only as plain attributes: no classes, styles or references. */
function copies(parent: Element): SVGElement[] {
  return [...parent.children].flatMap((child) => {
    const name = child.localName;
    if (name === 'svg') {
      return copies(child);
    }
    if (!drawn.has(name)) {
      return [];
    }
    const copy = element(name, {});
    for (const place of places) {
      const value = child.getAttribute(place);
      if (value !== null) {
        copy.setAttribute(place, value);
      }
    }
    const style = getComputedStyle(child);
    for (const look of looks) {
      const value = style.getPropertyValue(look);
      if (value !== '') {
        copy.setAttribute(look, value);
      }
    }
    if (child.children.length === 0) {
      copy.textContent = child.textContent;
    } else {
      copy.append(...copies(child));
    }
    return [copy];
  });
}

interface LegendKey {
  readonly item: Element;
  readonly x: number;
}

/** The legend in as many lines as its words need. */
function legendLines(items: readonly Element[], width: number): LegendKey[][] {
  const measure = document.createElement('canvas').getContext('2d');
  if (measure !== null) {
    measure.font = `${noteSize}px ${family}`;
  }
  const lines: LegendKey[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const space = keyWidth + (measure?.measureText(item.textContent).width ?? 0) + 20;
    if (x + space > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ item, x });
    x += space;
  }
  return lines;
}

interface LineLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: string;
}

function line(words: string, { x, y, size, fill, weight = '400' }: LineLook): SVGElement {
  const text = element('text', {
    x: String(x),
    y: String(y),
    fill,
    'font-size': String(size),
    'font-weight': weight,
  });
  text.textContent = words;
  return text;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}

async function pngOf(
  xml: string,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image(size.width * sharpness, size.height * sharpness);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size.width * sharpness;
  canvas.height = size.height * sharpness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) {
    throw new Error('The picture could not be drawn.');
  }
  return new Uint8Array(await blob.arrayBuffer());
}

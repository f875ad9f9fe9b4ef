/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
type Color = [red: number, green: number, blue: number, alpha: number];

const WHITE: Color = [255, 255, 255, 1];
/** Both browsers paint a dark canvas close to this. */
const DARK_CANVAS: Color = [18, 18, 18, 1];

let converter: OffscreenCanvasRenderingContext2D | null | undefined;

/** Colours newer than `rgb()` (`oklch()`, `color()`) are left to the browser to convert. */
function convert(color: string): Color {
  converter ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!converter) return [0, 0, 0, 0];
  converter.clearRect(0, 0, 1, 1);
  converter.fillStyle = color;
  converter.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = converter.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** A computed colour, in whatever notation. */
export function parseColor(color: string): Color {
  if (!color.startsWith('rgb')) return convert(color);
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/gu) ?? []).map(Number);
  return [red, green, blue, alpha];
}

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2 relative luminance, 0 to 1, opacity left out. */
export function luminanceOf([red, green, blue]: Color): number {
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

function over([red, green, blue, alpha]: Color, [r, g, b]: Color): Color {
  const mix = (top: number, bottom: number): number => top * alpha + bottom * (1 - alpha);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
}

/** A page that paints nothing shows the browser's own canvas: dark only when it says it can be. */
function canvas(): Color {
  const canBeDark = getComputedStyle(document.documentElement).colorScheme.includes('dark');
  return canBeDark && matchMedia('(prefers-color-scheme: dark)').matches ? DARK_CANVAS : WHITE;
}

/** What lies behind an element's text: `color`, or a `picture` whose colours cannot be told. */
export type Background = { kind: 'color'; color: Color } | { kind: 'picture' };

/** What was found for elements before. Styles are dear, and neighbours have the same ancestors. */
export type KnownBackgrounds = WeakMap<Element, Background>;

/**
 * What is painted behind the text of an element: colours from the nearest opaque one up, blended. A
 * background image, or a box laid over others before anything opaque, may be anything: a picture.
 */
export function backgroundBehind(
  element: Element | null,
  known: KnownBackgrounds = new WeakMap(),
): Background {
  if (!element) return { kind: 'color', color: canvas() };
  const background = known.get(element) ?? findBackground(element, known);
  known.set(element, background);
  return background;
}

function findBackground(element: Element, known: KnownBackgrounds): Background {
  const { backgroundColor, backgroundImage, position } = getComputedStyle(element);
  if (backgroundImage !== 'none') return { kind: 'picture' };
  const color = parseColor(backgroundColor);
  if (color[3] === 1) return { kind: 'color', color };
  if (position === 'absolute' || position === 'fixed') return { kind: 'picture' };
  const behind = backgroundBehind(element.parentElement ?? hostOf(element), known);
  return behind.kind === 'color' ? { kind: 'color', color: over(color, behind.color) } : behind;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

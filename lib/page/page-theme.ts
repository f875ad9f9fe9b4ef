export type Theme = 'light' | 'dark';

/** Colours darker than this are dark pages: the middle of perceived lightness (WCAG relative luminance). */
const DARK_BELOW = 0.18;
const OPAQUE_ENOUGH = 0.5;

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** WCAG relative luminance of a computed `rgb()` or `rgba()` colour; undefined when it is mostly transparent. */
export function luminanceOf(color: string): number | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/gu) ?? []).map(Number);
  if (!color.startsWith('rgb') || alpha < OPAQUE_ENOUGH) return undefined;
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

/** Light or dark by the background behind `node`, else by what the reader's system prefers. */
export function themeBehind(node: Node): Theme {
  let element = node instanceof Element ? node : node.parentElement;
  for (; element; element = element.parentElement) {
    const luminance = luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return luminance < DARK_BELOW ? 'dark' : 'light';
  }
  return matchMedia('(prefers-color-scheme: dark)').matches && isDarkCanvas() ? 'dark' : 'light';
}

/** A page without any background shows the browser's own: dark only when it says it can be. */
function isDarkCanvas(): boolean {
  return getComputedStyle(document.documentElement).colorScheme.includes('dark');
}

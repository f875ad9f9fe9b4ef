import { backgroundBehind, type KnownBackgrounds, luminanceOf } from './background.ts';

/** Which of a mark's colours is seen on its background; `own` is the colour of the text. */
export type Tone = 'light' | 'dark' | 'own';

/**
 * Backgrounds on which every colour of the tone in `marks.css` has a contrast of 3:1 (WCAG 2.2, 1.4.11), as
 * relative luminance: of `#b26b00` (0.200) and of `#f0b95b` (0.540), the least contrasting of each.
 */
export const TONE_LIMITS = { lightFrom: 0.701, darkUpTo: 0.146 } as const;

/** The tone for text in this element. */
export function toneBehind(element: Element | null, known: KnownBackgrounds): Tone {
  const background = backgroundBehind(element, known);
  if (background.kind === 'picture') return 'own';
  const luminance = luminanceOf(background.color);
  if (luminance >= TONE_LIMITS.lightFrom) return 'light';
  return luminance <= TONE_LIMITS.darkUpTo ? 'dark' : 'own';
}

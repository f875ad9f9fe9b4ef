/**
 * Every delay and threshold of the hover logic, in the unit its name ends with. Sources: PP is
 * Wikipedia's Page Previews, 10ten is 10ten Japanese Reader, Mastodon its hover cards; "ours" is a
 * choice without a model, to be checked in use.
 */
export const HOVER = {
  /** Rest before the lookup starts. PP: 150 ms spares most lookups of passing glances. */
  lookupDelayMs: 150,
  /** Movement that is still rest. Ours; Mastodon restarts its timer at any movement. */
  restTolerancePx: 4,
  /** How fresh the movement must be that brings the pointer onto a mention. Mastodon (#38112). */
  realMoveWindowMs: 150,
  /** Silence after scrolling. Mastodon. */
  scrollLockMs: 100,
  /** Mean speed from which the pointer only passes by. 10ten. */
  fastPxPerMs: 0.5,
  /** Samples in that mean. 10ten. */
  speedSamples: 2,
  /** Two frames at 60 Hz: events further apart say nothing about speed. 10ten. */
  speedSampleGapMs: 32,
  /** How long after a card is left its neighbours count as part of the same look. Tooltip groups. */
  warmWindowMs: 300,
  /** Rest before the next card in that time. Tooltip groups. */
  warmDelayMs: 100,
  /** Rest with the modifier held: long enough for a shortcut's second key to call it off. Ours. */
  modifierDelayMs: 100,
  /** A card that just appeared lets clicks through. 10ten's ghost (400 ms there, shown at once). */
  ghostMs: 100,
  /** Time on screen from which a card counts as read. PP. */
  seenMs: 1000,
  /** A wake-up that is already due is asked for this much ahead. Ours. */
  soonestWakeMs: 1,
  /** Opening angle of the corridor from the mention to the card. 10ten. */
  corridorSpreadDegrees: 120,
  /** Margin around the mention that still belongs to it: what counts as rest. */
  mentionMarginPx: 4,
  /** Getting this much nearer to the card starts the grace again: one CSS pixel. Ours. */
  approachPx: 1,
  /** Between the mention's line box and the card. PP. */
  cardGapPx: 8,
  /** Between the card and the edge of the viewport. 10ten. */
  gutterPx: 5,
  /** Card width. Between PP (320) and Yomitan (400). */
  cardWidthPx: 360,
  /** What a card leaves of the width of a narrow frame. Design: min(360, 100vw - 24). */
  cardWidthInsetPx: 24,
  /** Card height. Design: min(420, 60vh). */
  cardMaxHeightPx: 420,
  cardMaxHeightShare: 0.6,
  /** A card lower than this (name and one story) is worse than a sheet. Ours. */
  cardMinHeightPx: 80,
  /** Frames smaller than these get a sheet at the lower edge. Design. */
  sheetBelowHeightPx: 200,
  sheetBelowWidthPx: 260,
  /** A wider sheet has lines too long to read. Ours. */
  sheetMaxWidthPx: 560,
} as const;

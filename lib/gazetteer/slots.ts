export type Span = { start: number; end: number };

/** Tables are kept at most half full, so that probing stays short. */
export function slotsFor(count: number): number {
  let slots = 2;
  while (slots < count * 2) slots *= 2;
  return slots;
}

/** An open-addressing table: numbers + 1 placed by hash; 0 is empty. */
export function fillSlots(count: number, hashOf: (n: number) => number): Uint32Array {
  const slots = new Uint32Array(slotsFor(count));
  const mask = slots.length - 1;
  for (let n = 0; n < count; n += 1) {
    let slot = hashOf(n) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = n + 1;
  }
  return slots;
}

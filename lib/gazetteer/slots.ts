export type Span = { start: number; end: number };

/** Tables are kept at most half full, so that probing stays short. */
export function slotsFor(count: number): number {
  let slots = 2;
  while (slots < count * 2) slots *= 2;
  return slots;
}

/**
 * An open-addressing table: for each slot a number + 1, placed by hash, and the hash beside it (one look at
 * memory tells both); 0 is empty.
 */
export function fillSlots(hashes: Uint32Array): Uint32Array {
  const slots = new Uint32Array(slotsFor(hashes.length) * 2);
  const mask = slots.length - 1;
  for (let n = 0; n < hashes.length; n += 1) {
    const hash = hashes[n] ?? 0;
    let slot = (hash << 1) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = n + 1;
    slots[slot + 1] = hash;
  }
  return slots;
}

/** Where a hash is looked for first; the next place is two further, round the end. */
export function firstSlot(slots: Uint32Array, hash: number): number {
  return (hash << 1) & (slots.length - 1);
}

import type { AliasKind } from '../model/alias.ts';
import type { EntityId, EntityType } from '../model/entity.ts';

/** An office as the resolver needs it: whose, and when (ISO dates, open ends empty). */
export type Tenure = { of: EntityId | ''; from: string; to: string };

/** What detection knows about an entity; everything else about it is in the store. */
export type GazetteerEntity = {
  id: EntityId;
  type: EntityType;
  title: string;
  of: EntityId[];
  tenures: Tenure[];
};

/** Index of an alias's entity when it is a blocker. */
export const BLOCKER = 0xffff;

export const ALIAS_FLAG = { needsContext: 1, capitalsOnly: 2 } as const;

/**
 * The compiled gazetteer. Words are found by hash in an open-addressing table, names in a trie over
 * word numbers whose edges share one open-addressing table. Every array is a view into one buffer.
 */
export type Gazetteer = {
  version: string;
  entities: GazetteerEntity[];
  kinds: readonly AliasKind[];
  languages: string[];
  /** Slots of word number + 1, 0 empty; a power of two of them. */
  wordSlots: Uint32Array;
  /** Hash of each word. */
  wordHashes: Uint32Array;
  /** End of each word in `wordText`; the first begins at 0. */
  wordEnds: Uint32Array;
  /** All folded words, one after the other, UTF-16. */
  wordText: Uint16Array;
  /** Node reached from the root by each word; 0 none. */
  rootEdges: Uint32Array;
  /** Slots of (from node, word, to node) triples, from node 0 empty; a power of two of them. */
  edges: Uint32Array;
  /** Where each node's aliases begin in the alias arrays; one longer than the nodes. */
  nodeAliases: Uint32Array;
  /** Per alias: index into `entities`, or `BLOCKER`. */
  aliasEntities: Uint16Array;
  /** Per alias: index into `kinds`. */
  aliasKinds: Uint8Array;
  aliasFlags: Uint8Array;
  /** Per alias: bit n set when its n-th word is written with a capital first letter. */
  aliasCapitals: Uint32Array;
  /** Per alias: bit n set when it is a name in `languages[n]`. */
  aliasLanguages: Uint32Array;
};

/** Slot of an edge in the edge table before probing. */
export function edgeSlot(node: number, word: number, slots: number): number {
  return (Math.imul(node, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b)) & (slots - 1);
}

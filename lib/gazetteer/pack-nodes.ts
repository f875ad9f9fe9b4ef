import { createByteReader, createByteWriter } from './byte-stream.ts';
import type { Gazetteer } from './gazetteer.ts';

type NodeArrays = Pick<Gazetteer, 'nodeWords' | 'nodeChildren' | 'nodeAliases'>;

/** A node's first number: its aliases in the low bits (so many: one number more tells), above them its children. */
const ALIAS_BITS = 2;
const MANY_ALIASES = 3;

/** Writes the nodes level by level. Words of siblings only grow, so the difference to the sibling before is kept. */
export function packNodes({ nodeWords, nodeChildren, nodeAliases }: NodeArrays): Uint8Array {
  const out = createByteWriter();
  const write = (node: number, before: number): void => {
    const aliases = (nodeAliases[node] ?? 0) - (nodeAliases[node - 1] ?? 0);
    const children = (nodeChildren[node + 1] ?? 0) - (nodeChildren[node] ?? 0);
    out.write(Math.min(aliases, MANY_ALIASES) | (children << ALIAS_BITS));
    if (aliases >= MANY_ALIASES) out.write(aliases);
    out.write((nodeWords[node] ?? 0) - before);
  };
  write(0, 0);
  for (let parent = 0; parent < nodeWords.length; parent += 1) {
    const first = nodeChildren[parent] ?? 0;
    for (let node = first; node < (nodeChildren[parent + 1] ?? 0); node += 1)
      write(node, node === first ? 0 : (nodeWords[node - 1] ?? 0));
  }
  return out.bytes();
}

/** Reads what `packNodes` wrote: `count` nodes. */
export function unpackNodes(bytes: Uint8Array, count: number): NodeArrays {
  const reader = createByteReader(bytes);
  const nodeWords = new Uint32Array(count);
  const nodeChildren = new Uint32Array(count + 1);
  const nodeAliases = new Uint32Array(count);
  nodeChildren[0] = 1;
  let aliases = 0;
  let parent = -1;
  let siblingsEnd = 1;
  let word = 0;
  for (let node = 0; node < count; node += 1) {
    // The children of a node stand together, those of the next right behind them.
    for (; node >= siblingsEnd; siblingsEnd = nodeChildren[parent + 1] ?? count) {
      parent += 1;
      word = 0;
    }
    const head = reader.read();
    const few = head & MANY_ALIASES;
    aliases += few === MANY_ALIASES ? reader.read() : few;
    nodeAliases[node] = aliases;
    nodeChildren[node + 1] = (nodeChildren[node] ?? 0) + (head >>> ALIAS_BITS);
    word += reader.read();
    nodeWords[node] = word;
  }
  return { nodeWords, nodeChildren, nodeAliases };
}

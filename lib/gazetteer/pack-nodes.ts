import { createByteReader, createByteWriter } from './byte-stream.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A node's first number: its depth in the low bits, above them how many aliases it has. */
const DEPTH_BITS = 6;
const DEPTH_MASK = (1 << DEPTH_BITS) - 1;
const MAX_DEPTH = DEPTH_MASK;

/**
 * Depth first: a node's depth tells its parent. Words of siblings only grow, so the difference to the
 * sibling before is kept.
 */
export function packNodes(gazetteer: Gazetteer): Uint8Array {
  const out = createByteWriter();
  const depths = new Uint8Array(gazetteer.nodeParents.length);
  const lastWords = new Uint32Array(MAX_DEPTH + 1);
  for (let node = 0; node < gazetteer.nodeParents.length; node += 1) {
    const depth = node === 0 ? 0 : (depths[gazetteer.nodeParents[node] ?? 0] ?? 0) + 1;
    const word = gazetteer.nodeWords[node] ?? 0;
    depths[node] = depth;
    const aliases = (gazetteer.nodeAliases[node] ?? 0) - (gazetteer.nodeAliases[node - 1] ?? 0);
    out.write(depth | (aliases << DEPTH_BITS));
    out.write(word - (lastWords[depth] ?? 0));
    lastWords[depth] = word;
    lastWords[depth + 1] = 0;
  }
  return out.bytes();
}

/** Reads what `packNodes` wrote: `count` nodes. */
export function unpackNodes(
  bytes: Uint8Array,
  count: number,
): Pick<Gazetteer, 'nodeParents' | 'nodeWords' | 'nodeAliases'> {
  const reader = createByteReader(bytes);
  const nodeParents = new Uint32Array(count);
  const nodeWords = new Uint32Array(count);
  const nodeAliases = new Uint32Array(count);
  const path = new Uint32Array(MAX_DEPTH + 1);
  const lastWords = new Uint32Array(MAX_DEPTH + 1);
  let aliases = 0;
  for (let node = 0; node < count; node += 1) {
    const head = reader.read();
    const depth = head & DEPTH_MASK;
    const word = reader.read() + (lastWords[depth] ?? 0);
    lastWords[depth] = word;
    lastWords[depth + 1] = 0;
    nodeParents[node] = path[depth - 1] ?? 0;
    path[depth] = node;
    nodeWords[node] = word;
    aliases += head >>> DEPTH_BITS;
    nodeAliases[node] = aliases;
  }
  return { nodeParents, nodeWords, nodeAliases };
}

import {
  type Block,
  isBlock,
  isElement,
  isText,
  kindOf,
  skippedByAttribute,
  type TextPiece,
} from './text-map.ts';

/** Where the sections of a page stand; a shadow root read in place goes on with those around it. */
export type Sections = { number: number; units: number };

export type ReadOptions = {
  /** Told of every open shadow root, before it is read in its place. */
  onShadowRoot?: (shadow: ShadowRoot) => void;
  /** Reading begins at this node inside the root instead of at the root. */
  from?: Node;
  /** The number of the first section, and where the number of the last is left. */
  sections?: Sections;
};

/** DESIGN.md, Decided 7. */
const SECTION_UNITS = 2_000;
/** A longer run of text ends where one node of it does: a page may be a single run. */
const BLOCK_UNITS = 65_536;
/** Of nodes without a block among them: so many are read in well under a millisecond. */
const NODES_BETWEEN_STOPS = 64;
const WORD_EDGE = /[\p{L}\p{N}]/u;

type Reader = {
  ended: Block[];
  pieces: TextPiece[];
  text: string;
  /** Inline elements entered or left since the last text. */
  crossed: Element[];
  /** The way down to where reading is, the root first, and which of it parts the text. */
  open: Node[];
  openBlocks: boolean[];
  skipped: ReadonlySet<Node>;
  sections: Sections;
};

function startSection({ sections }: Reader): void {
  sections.number += 1;
  sections.units = 0;
}

function endBlock(reader: Reader): void {
  reader.crossed = [];
  const { text, pieces, sections } = reader;
  if (text === '') return;
  if (WORD_EDGE.test(text)) {
    reader.ended.push({ text, pieces, section: sections.number });
    sections.units += text.length;
    if (sections.units >= SECTION_UNITS) startSection(reader);
  }
  reader.pieces = [];
  reader.text = '';
}

/** Asked only where two words would grow together: reading styles of every element would be slow. */
function interruptsText(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display !== 'inline' && display !== 'contents';
}

function readText(reader: Reader, node: Text): void {
  const { data } = node;
  if (data === '') return;
  const { text, crossed } = reader;
  if (text !== '') {
    const isGlued = WORD_EDGE.test(text.slice(-1)) && WORD_EDGE.test(data.charAt(0));
    if (isGlued ? crossed.some(interruptsText) : text.length > BLOCK_UNITS) endBlock(reader);
  }
  reader.pieces.push({ node, start: reader.text.length });
  reader.text += data;
  if (crossed.length > 0) reader.crossed = [];
}

function cross(reader: Reader, node: Node, parts: boolean): void {
  if (parts) endBlock(reader);
  else if (isElement(node)) reader.crossed.push(node);
}

/** Goes into an element: its first child, null when it has none, undefined when it is skipped. */
function enter(reader: Reader, element: Element): Node | null | undefined {
  const kind = kindOf(element);
  const parts = kind !== 'inline';
  cross(reader, element, parts);
  if (kind === 'skipped' || reader.skipped.has(element)) return undefined;
  if (kind === 'heading') startSection(reader);
  const inside = element.firstChild;
  if (inside) {
    reader.open.push(element);
    reader.openBlocks.push(parts);
  }
  return inside;
}

/** The node after `node` and all it holds, leaving what ends there. */
function nodeAfter(reader: Reader, node: Node, root: Node): Node | undefined {
  const { open, openBlocks } = reader;
  for (let at: Node | undefined = node; at;) {
    const next: Node | null = at === root ? null : at.nextSibling;
    if (next) return next;
    at = open.pop();
    if (at) cross(reader, at, openBlocks.pop() ?? true);
  }
  return undefined;
}

/** The nodes around `node` up to the root, the root first. */
function nodesAround(node: Node, root: Node): Node[] {
  const around: Node[] = [];
  for (let at = node; at !== root && at.parentNode; at = at.parentNode) around.push(at.parentNode);
  return around.reverse();
}

/**
 * Reads the text below `root` in document order and yields its blocks as they end, and `undefined`
 * now and then between them. Wherever it yields the caller may give the page time, and the page may
 * change: the reader goes back the way it came, so that it never ends in what was taken out. Open
 * shadow roots are read in their place. Reads the page, never changes it.
 */
export function* readBlocks(root: Node, options: ReadOptions = {}): Generator<Block | undefined> {
  const { from = root, onShadowRoot, sections = { number: 0, units: 0 } } = options;
  const open = nodesAround(from, root);
  const reader: Reader = {
    ended: [],
    pieces: [],
    text: '',
    crossed: [],
    open,
    openBlocks: open.map(isBlock),
    skipped: skippedByAttribute(root),
    sections,
  };
  let nodes = 0;
  for (let node: Node | undefined = from; node;) {
    let inside: Node | null | undefined;
    if (isElement(node)) {
      inside = enter(reader, node);
      const shadow: ShadowRoot | null = inside === undefined ? null : node.shadowRoot;
      if (shadow) {
        onShadowRoot?.(shadow);
        yield* readBlocks(shadow, { ...options, from: shadow, sections });
      }
    } else if (isText(node)) readText(reader, node);
    else if (node === root) inside = root.firstChild;
    nodes += 1;
    if (reader.ended.length > 0) yield* reader.ended.splice(0);
    else if (nodes % NODES_BETWEEN_STOPS === 0) yield undefined;
    node = inside ?? nodeAfter(reader, node, root);
  }
  endBlock(reader);
  yield* reader.ended;
}

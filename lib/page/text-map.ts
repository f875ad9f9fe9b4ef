/** A text node of a block and where its text begins in the block's text. */
export type TextPiece = { node: Text; start: number };

/** One run of page text, possibly across inline tags, with the map back to its nodes. */
export type Block = {
  text: string;
  pieces: TextPiece[];
  /** Number of the section: the text between two headings, else 2,000 characters. */
  section: number;
};

/** Elements that do not interrupt a sentence. All others do. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Where a name is not news: code, controls, navigation, what readers type into. */
const SKIPPED = new Set(
  'AUDIO BUTTON CANVAS CODE DATALIST HEAD IFRAME INPUT KBD MATH NAV NOSCRIPT OBJECT OPTION PRE RP RT SAMP SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
);
const SKIPPED_ROLES = new Set([
  'button',
  'code',
  'combobox',
  'menu',
  'menubar',
  'navigation',
  'searchbox',
  'tab',
  'tablist',
  'textbox',
  'toolbar',
]);

/** The one element of ours a page may hold: the host of the card. */
export const OWN_ELEMENT = 'backstory-card';

const HEADING = /^H[1-6]$/iu;
/** DESIGN.md, Decided 7. */
const SECTION_UNITS = 2_000;
const WORD_EDGE = /[\p{L}\p{N}]/u;

/** True where no name is looked for, in this element and all it holds. */
export function isSkipped(element: Element): boolean {
  // The SVG that is the document itself is read, one that stands in a page is a picture.
  if (SKIPPED.has(element.tagName.toUpperCase())) {
    if (element !== element.ownerDocument.documentElement) return true;
  }
  if (element.localName === OWN_ELEMENT) return true;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false' && editable !== 'inherit';
}

/** True when an element or anything around it is skipped, also across open shadow roots. */
export function isInSkipped(node: Node): boolean {
  if (node.ownerDocument?.designMode === 'on') return true;
  for (let at: Node | null = node; at; at = at.parentNode ?? hostOf(at)) {
    if (at instanceof Element && isSkipped(at)) return true;
  }
  return false;
}

function hostOf(node: Node): Element | null {
  return node instanceof ShadowRoot ? node.host : null;
}

/** The element whose text must be read again as a whole when something inside `node` changed. */
export function blockContainer(node: Node): Node {
  let at: Node = node;
  while (at.parentNode && !(at instanceof Element && !isInline(at))) at = at.parentNode;
  return at;
}

function isInline(element: Element): boolean {
  return INLINE.has(element.tagName.toUpperCase()) || element.tagName.includes('-');
}

/** Asked only where two words would grow together: reading styles of every element would be slow. */
function interruptsText(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display !== 'inline' && display !== 'contents';
}

type Reader = {
  blocks: Block[];
  pieces: TextPiece[];
  text: string;
  /** Inline elements entered or left since the last text. */
  crossed: Element[];
  section: number;
  sectionUnits: number;
};

function endBlock(reader: Reader): void {
  if (WORD_EDGE.test(reader.text)) {
    reader.blocks.push({ text: reader.text, pieces: reader.pieces, section: reader.section });
    reader.sectionUnits += reader.text.length;
    if (reader.sectionUnits >= SECTION_UNITS) startSection(reader);
  }
  reader.pieces = [];
  reader.text = '';
  reader.crossed = [];
}

function startSection(reader: Reader): void {
  reader.section += 1;
  reader.sectionUnits = 0;
}

function readText(reader: Reader, node: Text): void {
  const { data } = node;
  if (data === '') return;
  const glued = WORD_EDGE.test(reader.text.slice(-1)) && WORD_EDGE.test(data.charAt(0));
  if (glued && reader.crossed.some(interruptsText)) endBlock(reader);
  reader.pieces.push({ node, start: reader.text.length });
  reader.text += data;
  reader.crossed = [];
}

/** Notes that an element begins; false when nothing inside it is read. */
function enter(reader: Reader, element: Element): boolean {
  const isRead = !isSkipped(element);
  if (isInline(element)) reader.crossed.push(element);
  else endBlock(reader);
  if (isRead && HEADING.test(element.tagName)) startSection(reader);
  return isRead;
}

function leave(reader: Reader, element: Element): void {
  if (isInline(element)) reader.crossed.push(element);
  else endBlock(reader);
}

/** Next node in document order; calls `left` for every element whose end is passed. */
function nextNode(
  node: Node,
  root: Node,
  { descend, left }: { descend: boolean; left: (element: Element) => void },
): Node | null {
  if (descend && node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at !== node || descend) if (at instanceof Element) left(at);
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

/**
 * Reads the text below `root` in document order and yields its blocks as they end. Open shadow roots
 * are handed to `onShadowRoot` and read in place. Reads the page, never changes it; the caller may
 * stop between blocks to give the page time.
 */
export function* readBlocks(
  root: Node,
  onShadowRoot: (shadow: ShadowRoot) => void = () => {},
): Generator<Block> {
  const reader: Reader = {
    blocks: [],
    pieces: [],
    text: '',
    crossed: [],
    section: 0,
    sectionUnits: 0,
  };
  for (let node: Node | null = root; node;) {
    if (node instanceof Text) readText(reader, node);
    const descend = !(node instanceof Element) || enter(reader, node);
    if (descend && node instanceof Element && node.shadowRoot) {
      onShadowRoot(node.shadowRoot);
      yield* readBlocks(node.shadowRoot, onShadowRoot);
    }
    yield* reader.blocks.splice(0);
    node = nextNode(node, root, { descend, left: (element) => leave(reader, element) });
  }
  endBlock(reader);
  yield* reader.blocks;
}

/** The page range of `[start, end)` of a block's text. Offsets outside are moved to its ends. */
export function blockRange(block: Block, start: number, end: number): Range {
  const range = new Range();
  const from = pieceAt(block, start, false);
  const to = pieceAt(block, end, true);
  if (from && to) {
    range.setStart(from.node, Math.min(start - from.start, from.node.length));
    range.setEnd(to.node, Math.min(end - to.start, to.node.length));
  }
  return range;
}

/** The piece that holds offset; at a seam the earlier one for ends, the later one for starts. */
function pieceAt(block: Block, offset: number, isEnd: boolean): TextPiece | undefined {
  const holds = (piece: TextPiece): boolean =>
    isEnd ? piece.start < offset : piece.start <= offset;
  return block.pieces.findLast(holds) ?? block.pieces[0];
}

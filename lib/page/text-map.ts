/** A text node of a block and where its text begins in the block's text. */
export type TextPiece = { node: Text; start: number };

/** One run of page text, possibly across inline tags, with the map back to its nodes. */
export type Block = {
  text: string;
  pieces: TextPiece[];
  /** Number of the section: the text between two headings, else 2,000 characters. */
  section: number;
};

/** What an element means for the text in it: inline ones do not interrupt a sentence, all others do. */
export type ElementKind = 'inline' | 'skipped' | 'heading' | 'block';

/** The one element of ours a page may hold: the host of the card. */
export const OWN_ELEMENT = 'backstory-card';

const words = (list: string): string[] => list.split(' ');

const INLINE = words(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s slot small span strike strong sub sup time tspan tt u var wbr',
);
/** Where a name is not news: code, controls, navigation, what readers type into. */
const SKIPPED = words(
  'audio button canvas code datalist head iframe input kbd math nav noscript object option pre rp rt samp script select style svg template textarea title video',
);
/** Elements that are skipped whatever they are called. */
const SKIPPED_BY_ATTRIBUTE = [
  ...words(
    'button code combobox menu menubar navigation searchbox tab tablist textbox toolbar',
  ).map((role) => `[role=${role}]`),
  '[contenteditable]:not([contenteditable=false i],[contenteditable=inherit i])',
].join();
/** An SVG that stands in a page is a picture, one that is the document itself is read. */
const ALL_SKIPPED = [...SKIPPED, OWN_ELEMENT, SKIPPED_BY_ATTRIBUTE]
  .join()
  .replace(',svg,', ',svg:not(:root),');

const kinds = new Map<string, ElementKind>();
for (const name of INLINE) kinds.set(name, 'inline');
for (const name of [...SKIPPED, OWN_ELEMENT]) kinds.set(name, 'skipped');
for (const name of words('h1 h2 h3 h4 h5 h6')) kinds.set(name, 'heading');

/** Not `instanceof`: that is asked of every node, and slow on the wrapped nodes Firefox hands to extensions. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Likewise. CDATA sections, which only XML has, are no text here. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** What an element is by its name alone. Styles are not asked, for that is slow. */
export function kindOf(element: Element): ElementKind {
  const { localName, ownerDocument } = element;
  const kind = kinds.get(localName) ?? (localName.includes('-') ? 'inline' : 'block');
  return kind === 'skipped' && element === ownerDocument.documentElement ? 'block' : kind;
}

/** Elements below `root` that are skipped though their names do not say so; asked once, not of each. */
export function skippedByAttribute(root: Node): ReadonlySet<Node> {
  const isParent = root instanceof Element || root instanceof DocumentFragment;
  return new Set(isParent ? root.querySelectorAll(SKIPPED_BY_ATTRIBUTE) : []);
}

/** True when no name is looked for in an element or anything around it, also across open shadow roots. */
export function isInSkipped(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  const root = node.getRootNode();
  if (node.ownerDocument?.designMode === 'on') return true;
  if (element?.closest(ALL_SKIPPED)) return true;
  return root instanceof ShadowRoot && isInSkipped(root.host);
}

/** True for elements that part the text inside them from what is around, as far as names tell. */
export function isBlock(node: Node): boolean {
  return isElement(node) && kindOf(node) !== 'inline';
}

/** The element whose text must be read again as a whole when something inside `node` changed. */
export function blockContainer(node: Node): Node {
  let at: Node = node;
  while (at.parentNode && !isBlock(at)) at = at.parentNode;
  return at;
}

/**
 * The page range of `surface` at `start` of a block's text; undefined when the page no longer reads so.
 * Ranges are dear: the text is compared first, in its nodes.
 */
export function rangeOf({ pieces }: Block, start: number, surface: string): Range | undefined {
  const end = start + surface.length;
  const from = pieceAt(pieces, start);
  const to = pieceAt(pieces, end - 1);
  if (!from?.node.isConnected || !to) return undefined;
  if (from === to && !from.node.data.startsWith(surface, start - from.start)) return undefined;
  if (start - from.start > from.node.length || end - to.start > to.node.length) return undefined;
  const range = new Range();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, end - to.start);
  return from === to || range.toString() === surface ? range : undefined;
}

/** The piece that holds the unit at `offset`: the last that begins at or before it, by bisection. */
function pieceAt(pieces: readonly TextPiece[], offset: number): TextPiece | undefined {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return pieces[low];
}

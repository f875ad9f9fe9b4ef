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
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s slot small span strike strong sub sup time tt u var wbr',
);
/** Where a name is not news: code, controls, navigation, what readers type into. */
const SKIPPED = words(
  'audio button canvas code datalist head iframe input kbd math nav noscript object option pre rp rt samp script select style svg template textarea title video',
);
const SKIPPED_ROLES = new Set(
  words('button code combobox menu menubar navigation searchbox tab tablist textbox toolbar'),
);

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

/** By name and attributes alone: styles are not asked, for that is slow. */
export function kindOf(element: Element): ElementKind {
  const name = element.localName;
  const kind = kinds.get(name);
  if (kind === 'skipped') return kind;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return 'skipped';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false' && editable !== 'inherit') return 'skipped';
  return kind ?? (name.includes('-') ? 'inline' : 'block');
}

/** True when no name is looked for in an element or anything around it, also across open shadow roots. */
export function isInSkipped(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? hostOf(at)) {
    if (isElement(at) && kindOf(at) === 'skipped') return true;
  }
  return false;
}

function hostOf(node: Node): Element | null {
  return node instanceof ShadowRoot ? node.host : null;
}

/** True for elements whose box may be any: only their style tells whether text runs on across their edge. */
export function isInline(element: Element): boolean {
  const name = element.localName;
  return kinds.get(name) === 'inline' || (name.includes('-') && name !== OWN_ELEMENT);
}

/** The element whose text must be read again as a whole when something inside `node` changed. */
export function blockContainer(node: Node): Node {
  let at: Node = node;
  while (at.parentNode && !(isElement(at) && !isInline(at))) at = at.parentNode;
  return at;
}

/** The page range of `[start, end)` of a block's text. Offsets outside are moved to its ends. */
export function blockRange({ pieces }: Block, start: number, end: number): Range {
  const range = new Range();
  const from = pieceAt(pieces, start);
  const to = pieceAt(pieces, end - 1);
  if (from && to) {
    range.setStart(from.node, Math.min(start - from.start, from.node.length));
    range.setEnd(to.node, Math.min(end - to.start, to.node.length));
  }
  return range;
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

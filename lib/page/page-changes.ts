import { isElement, isText } from './text-map.ts';

function isWithin(node: Node, containers: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (containers.has(at)) return true;
  return false;
}

/** Those of the containers that are on the page and in no other of them; each asks for its own way up alone. */
export function* outermost(containers: ReadonlySet<Node>): Generator<Node> {
  for (const node of containers) if (node.isConnected && !isWithin(node, containers)) yield node;
}

/** All text nodes in `root` and in the open shadow roots in it. */
export function* textsIn(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (isText(node)) yield node;
    else if (isElement(node) && node.shadowRoot) yield* textsIn(node.shadowRoot);
  }
}

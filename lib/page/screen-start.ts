import { isElement, isInSkipped, isText, kindOf } from './text-map.ts';

/** Heights of the viewport at which text is looked for, from the top: headers that stay lie above them. */
const LOOK_AT = [0.25, 0.4, 0.55, 0.7];
/** So much small print stands on the screen above the place that is looked at. */
const ABOVE_UNITS = 2_000;
/** A section without a heading has 2,000 units and what its last block has more. */
const BACK_UNITS = ABOVE_UNITS + 4_000;

/** A text node on the screen, as near to its top as can be told. Asks the layout. */
export function textOnScreen(): Text | undefined {
  for (const share of LOOK_AT) {
    const node = document.caretPositionFromPoint(innerWidth / 2, innerHeight * share)?.offsetNode;
    if (node && isText(node) && !isInSkipped(node)) return node;
  }
  return undefined;
}

/**
 * Where reading for the screen begins, so that what is first in its section there is first in the
 * document too: a heading some way before `text`, else as much text before it as a section may have.
 */
export function sectionStart(text: Text, root: Node): Node {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = text;
  let units = 0;
  for (let node = walker.previousNode(); node; node = walker.previousNode()) {
    if (isText(node)) units += node.length;
    else if (units > ABOVE_UNITS && isElement(node) && kindOf(node) === 'heading') return node;
    if (units > BACK_UNITS) return node;
  }
  return root;
}

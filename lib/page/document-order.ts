/** A node and the hosts of the shadow trees it is in, from the inside out. */
function withHosts(node: Node): Node[] {
  const nodes = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    nodes.push(root.host);
  }
  return nodes;
}

/** Compares two ranges by where they start as the page reads, also across open shadow roots. */
export function compareInDocument(a: AbstractRange, b: AbstractRange): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
  for (const first of withHosts(a.startContainer)) {
    const second = withHosts(b.startContainer).find(
      (node) => node !== first && node.getRootNode() === first.getRootNode(),
    );
    if (!second) continue;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return 0;
}

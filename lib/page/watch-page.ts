import { blockContainer } from './text-map.ts';

/** Changes of a busy page are gathered for this long before anything is read again. */
const BATCH_MS = 200;

/**
 * Calls back with the containers whose text changed, in batches, without those inside one another,
 * until aborted. `observe` adds an open shadow root, which a document's observer does not see into.
 */
export function watchPage(
  root: Node,
  onChange: (containers: Node[]) => void,
  signal: AbortSignal,
): { observe(root: Node): void } {
  const dirty = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    timer = undefined;
    const connected = [...dirty].filter((node) => node.isConnected);
    dirty.clear();
    onChange(
      connected.filter(
        (node) => !connected.some((other) => other !== node && other.contains(node)),
      ),
    );
  };
  const observer = new MutationObserver((records) => {
    for (const { target } of records) dirty.add(blockContainer(target));
    timer ??= setTimeout(flush, BATCH_MS);
  });
  const observe = (node: Node): void => {
    observer.observe(node, { childList: true, characterData: true, subtree: true });
  };
  observe(root);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return { observe };
}

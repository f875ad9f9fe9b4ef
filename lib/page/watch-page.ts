import { blockContainer } from './text-map.ts';

/** Changes of a busy page are gathered for this long before anything is read again. */
const BATCH_MS = 200;

export type WatchOptions = {
  /** Called with the blocks to read again. */
  onChange(containers: Node[]): void;
  /** True for nodes of our own: their coming and going changes no text of the page. */
  isOwn(node: Node): boolean;
  signal: AbortSignal;
};

function touchesPage(record: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return true;
  return [...record.addedNodes, ...record.removedNodes].some((node) => !isOwn(node));
}

/**
 * Calls back with the containers whose text changed, in batches, without those inside one another,
 * until aborted. `observe` adds an open shadow root, which a document's observer does not see into.
 */
export function watchPage(
  root: Node,
  { onChange, isOwn, signal }: WatchOptions,
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
    for (const record of records) {
      if (touchesPage(record, isOwn)) dirty.add(blockContainer(record.target));
    }
    if (dirty.size > 0) timer ??= setTimeout(flush, BATCH_MS);
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

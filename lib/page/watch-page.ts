import { asSlice } from './note-slice.ts';
import { blockContainer, isBlock, isText } from './text-map.ts';

/** Changes of a busy page are gathered for this long before anything is read again. */
const BATCH_MS = 200;

/** What changed since the last time; taken up by whoever reads the page again. */
export type PageChanges = {
  /** What is to be read again: some may have left the page, some may hold others. */
  containers: Set<Node>;
  /** Nodes that were taken out; some may be back in another place. */
  removed: Set<Node>;
};

export type WatchOptions = {
  /** Something changed since the last `take`. */
  onChange(): void;
  /** True for nodes of our own: their coming and going changes no text of the page. */
  isOwn(node: Node): boolean;
  signal: AbortSignal;
};

export type PageWatch = {
  /** Adds an open shadow root, which a document's observer does not see into. */
  observe(root: Node): void;
  /** What changed since it was last asked. */
  take(): PageChanges;
};

/** Our own host comes and goes alone, never in one record with nodes of the page. */
function isOwnChange(
  { addedNodes, removedNodes }: MutationRecord,
  isOwn: (node: Node) => boolean,
): boolean {
  if (addedNodes.length + removedNodes.length !== 1) return false;
  const node = addedNodes[0] ?? removedNodes[0];
  return node !== undefined && isOwn(node);
}

/** True where a run of text ends anyway. */
function isEdge(node: Node | null): boolean {
  return node === null || isBlock(node) || (isText(node) && node.data.trim() === '');
}

/** True when whole blocks came or went beside an edge: no other text is another for it. */
function isOfBlocks(record: MutationRecord): boolean {
  return (
    record.type === 'childList' &&
    (isEdge(record.previousSibling) || isEdge(record.nextSibling)) &&
    [...record.addedNodes, ...record.removedNodes].every(isEdge)
  );
}

/**
 * Gathers what changes, and calls back now and then while there is something to take, until aborted.
 * Does little for each change: pages make thousands at once.
 */
export function watchPage(root: Node, { onChange, isOwn, signal }: WatchOptions): PageWatch {
  let changes: PageChanges = { containers: new Set(), removed: new Set() };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function gather(records: MutationRecord[]): void {
    const { containers, removed } = changes;
    for (const record of records) {
      if (isOwnChange(record, isOwn)) continue;
      for (const node of record.removedNodes) removed.add(node);
      if (!isOfBlocks(record)) containers.add(blockContainer(record.target));
      else for (const node of record.addedNodes) containers.add(node);
    }
  }
  function flush(): void {
    timer = undefined;
    onChange();
  }
  const observer = new MutationObserver((records) => {
    asSlice(() => gather(records));
    if (changes.containers.size + changes.removed.size > 0) timer ??= setTimeout(flush, BATCH_MS);
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
  return {
    observe,
    take() {
      const taken = changes;
      changes = { containers: new Set(), removed: new Set() };
      return taken;
    },
  };
}

/** Custom elements that had no definition yet when they were read. */
export type LateElements = {
  /** Notes those below a root that is being read. */
  note(root: Node): void;
  /** True when one of them has been defined, or has gone. */
  isDefined(): boolean;
  /** The shadow roots of those that have been defined since. */
  takeShadowRoots(): ShadowRoot[];
};

function isSettled(element: Element): boolean {
  return !element.isConnected || element.matches(':defined');
}

/** Keeps an eye on late elements: that one gets a shadow root with its definition is no mutation. */
export function createLateElements(): LateElements {
  const late = new Set<Element>();
  return {
    note(root) {
      if (!(root instanceof Element || root instanceof DocumentFragment)) return;
      for (const element of root.querySelectorAll(':not(:defined)')) late.add(element);
    },
    isDefined: () => [...late].some(isSettled),
    takeShadowRoots() {
      return [...late].flatMap((element) => {
        if (!isSettled(element)) return [];
        late.delete(element);
        return element.shadowRoot ?? [];
      });
    },
  };
}

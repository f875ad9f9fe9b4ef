import type { EntityId } from '../model/entity.ts';
import type { Block } from './text-map.ts';

/** A mention on the page and where it stands. */
export type Mark = {
  range: Range;
  entity: EntityId;
  surface: string;
  stories: number;
  block: Block;
  /** Offset of the surface in the block's text. */
  start: number;
  /** The first of its entity in its section; a repeat; or the whole text of a link, which leads somewhere already. */
  place: 'first' | 'repeat' | 'link';
};

export type Painter = {
  add(marks: Mark[]): void;
  /** Takes away the marks that began in this text node when they were added. */
  removeIn(node: Node): void;
  /** The one mark whose card is open looks stronger. */
  emphasise(mark: Mark | undefined): void;
  /** Asks again which marks are shown, and how. */
  refresh(): void;
  /** Marks in the order they were added. */
  list(): Mark[];
  find(range: AbstractRange): Mark | undefined;
  /** True when the page has taken our marks out of the registry it shares with us. */
  isCleared(): boolean;
  repaint(): void;
};

/** Neutral names: the registry belongs to the page, and must not say whose marks these are. */
const NAMES = {
  none: 'annotation',
  faint: 'annotation-faint',
  line: 'annotation',
  strong: 'annotation-strong',
} as const;
const ACTIVE = 'annotation-active';

/** What is painted: marks that are not only tell what the page is about, and open nothing. */
export type PaintRules = {
  shows(mark: Mark): boolean;
  strength(): 'none' | 'faint' | 'line' | 'strong';
};

const ALL_FIRST: PaintRules = { shows: ({ place }) => place === 'first', strength: () => 'line' };

/** Paints marks by the CSS Custom Highlight API; the page's DOM is not touched. Gone when aborted. */
export function createPainter(signal: AbortSignal, rules: PaintRules = ALL_FIRST): Painter {
  const marks = new Map<AbstractRange, Mark>();
  /** Where marks began: the page may have moved their ranges since. */
  const rangesIn = new Map<Node, AbstractRange[]>();
  const base = new Highlight();
  const active = new Highlight();
  active.priority = 1;

  const nameOf = (): string => NAMES[rules.strength()];
  const clear = (): void => {
    for (const name of [...Object.values(NAMES), ACTIVE]) CSS.highlights.delete(name);
  };
  const repaint = (): void => {
    clear();
    if (rules.strength() === 'none') return;
    CSS.highlights.set(nameOf(), base);
    CSS.highlights.set(ACTIVE, active);
  };
  const remove = (range: AbstractRange): void => {
    marks.delete(range);
    base.delete(range);
    active.delete(range);
  };
  repaint();
  signal.addEventListener(
    'abort',
    () => {
      clear();
      marks.clear();
      rangesIn.clear();
    },
    { once: true },
  );

  return {
    add(added) {
      for (const mark of added) {
        marks.set(mark.range, mark);
        const node = mark.range.startContainer;
        rangesIn.set(node, [...(rangesIn.get(node) ?? []), mark.range]);
        if (rules.shows(mark)) base.add(mark.range);
      }
    },
    refresh() {
      for (const mark of marks.values()) {
        if (rules.shows(mark)) base.add(mark.range);
        else base.delete(mark.range);
      }
      repaint();
    },
    removeIn(node) {
      for (const range of rangesIn.get(node) ?? []) remove(range);
      rangesIn.delete(node);
    },
    emphasise(mark) {
      active.clear();
      if (mark) active.add(mark.range);
    },
    list: () => [...marks.values()],
    find: (range) => marks.get(range),
    isCleared: () => rules.strength() !== 'none' && CSS.highlights.get(nameOf()) !== base,
    repaint,
  };
}

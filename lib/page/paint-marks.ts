import type { EntityId } from '../model/entity.ts';
import type { KnownBackgrounds } from './background.ts';
import type { Block } from './text-map.ts';
import { type Tone, toneBehind } from './tone.ts';

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
  /** Finds out what will be asked of a mark when it is added: all at once would take long. */
  prepare(mark: Mark): void;
  add(marks: Mark[]): void;
  /** Takes away the marks that began in this text node when they were added. */
  removeIn(node: Node): void;
  /** The one mark whose card is open looks stronger. */
  emphasise(mark: Mark | undefined): void;
  /** Asks again which marks are shown, how, and on what background. */
  refresh(): void;
  /** Marks in the order they were added. */
  list(): Mark[];
  /** Those that are marked for the reader, however strongly. */
  shown(): Mark[];
  find(range: AbstractRange): Mark | undefined;
  /** True when the page has taken our marks out of the registry it shares with us. */
  isCleared(): boolean;
  repaint(): void;
};

const TONES = ['light', 'dark', 'own'] as const satisfies Tone[];
type Strength = 'none' | 'faint' | 'line' | 'strong';

/** Neutral names: the registry belongs to the page, and must not say whose marks these are. */
const PREFIX = 'annotation';
const ACTIVE = `${PREFIX}-active`;

/** What is painted: marks that are not only tell what the page is about, and open nothing. */
export type PaintRules = {
  shows(mark: Mark): boolean;
  strength(): Strength;
};

const ALL_FIRST: PaintRules = { shows: ({ place }) => place === 'first', strength: () => 'line' };

/** Paints marks by the CSS Custom Highlight API; the page's DOM is not touched. Gone when aborted. */
export function createPainter(signal: AbortSignal, rules: PaintRules = ALL_FIRST): Painter {
  const marks = new Map<AbstractRange, Mark>();
  /** Where marks began: the page may have moved their ranges since. */
  const rangesIn = new Map<Node, AbstractRange[]>();
  const base = { light: new Highlight(), dark: new Highlight(), own: new Highlight() };
  const active = new Highlight();
  active.priority = 1;
  const registered = new Map<string, Highlight>();
  let known: KnownBackgrounds = new WeakMap();

  const clear = (): void => {
    for (const name of registered.keys()) CSS.highlights.delete(name);
    registered.clear();
  };
  const register = (name: string, highlight: Highlight): void => {
    CSS.highlights.set(name, highlight);
    registered.set(name, highlight);
  };
  const repaint = (): void => {
    clear();
    const strength = rules.strength();
    if (strength === 'none') return;
    for (const tone of TONES) register(`${PREFIX}-${strength}-${tone}`, base[tone]);
    register(ACTIVE, active);
  };
  const toneOf = ({ range }: Mark): Tone => toneBehind(range.startContainer.parentElement, known);
  const unpaint = (range: AbstractRange): void => {
    for (const tone of TONES) base[tone].delete(range);
  };
  const remove = (range: AbstractRange): void => {
    marks.delete(range);
    unpaint(range);
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
    prepare: (mark) => void (rules.shows(mark) && toneOf(mark)),
    add(added) {
      for (const mark of added) {
        marks.set(mark.range, mark);
        const node = mark.range.startContainer;
        rangesIn.set(node, [...(rangesIn.get(node) ?? []), mark.range]);
        if (rules.shows(mark)) base[toneOf(mark)].add(mark.range);
      }
    },
    refresh() {
      known = new WeakMap();
      for (const mark of marks.values()) {
        unpaint(mark.range);
        if (rules.shows(mark)) base[toneOf(mark)].add(mark.range);
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
    shown: () => [...marks.values()].filter((mark) => rules.shows(mark)),
    find: (range) => marks.get(range),
    isCleared: () =>
      [...registered].some(([name, highlight]) => CSS.highlights.get(name) !== highlight),
    repaint,
  };
}

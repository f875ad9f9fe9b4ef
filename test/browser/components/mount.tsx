import axe from 'axe-core';
import { render, type VNode } from 'preact';

import cardCss from '../../../entrypoints/card/card.css?inline';

export type Look = { theme: 'light' | 'dark'; dir: 'ltr' | 'rtl' };

/** Every look a surface must stand in. */
export const LOOKS: Look[] = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'dark', dir: 'ltr' },
  { theme: 'light', dir: 'rtl' },
  { theme: 'dark', dir: 'rtl' },
];

/** Draws a card as the content script does: in a wrapper, in a shadow root, with the card's own style sheet. */
export function mountCard(
  card: VNode,
  { theme, dir }: Look = { theme: 'light', dir: 'ltr' },
): HTMLElement {
  const host = document.createElement('div');
  // What marks.css says while it stands.
  host.style.setProperty('--backstory-card', 'block');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = cardCss;
  const frame = document.createElement('div');
  frame.dataset['theme'] = theme;
  frame.dir = dir;
  root.append(style, frame);
  document.body.replaceChildren(host);
  render(card, frame);
  const drawn = frame.querySelector<HTMLElement>('[role=dialog]');
  if (drawn === null) throw new Error('mountCard: expected a dialog, found none');
  return drawn;
}

/** Draws into a fresh body, which stands for a document of the given look. */
export function mountPage(
  content: VNode,
  { theme, dir }: Look = { theme: 'light', dir: 'ltr' },
): HTMLElement {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dir = dir;
  document.documentElement.lang = dir === 'rtl' ? 'ar' : 'en';
  document.title = 'Test';
  const app = document.createElement('div');
  document.body.replaceChildren(app);
  render(content, app);
  return app;
}

/** Takes down what `mountPage` drew, with its listeners. */
export function unmountPage(): void {
  const app = document.body.firstElementChild;
  if (app !== null) render(null, app);
}

/** What axe-core objects to, as readable lines; animations are over first, or contrast is measured in mid-fade. */
export async function findAccessibilityProblems(within: Element | Document): Promise<string[]> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(within);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** The element, or an error that names the selector. */
export function find(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`expected ${selector}, found none`);
  return found;
}

/** Names of the buttons that are smaller than a target must be, px. */
export function controlsBelow(root: ParentNode, smallest: number): string[] {
  return [...root.querySelectorAll('button')]
    .filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return Math.min(width, height) < smallest;
    })
    .map((control) => control.getAttribute('aria-label') ?? control.textContent);
}

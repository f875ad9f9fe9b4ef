/** Passes on only what the reader did: a page can dispatch events at a card, but not trusted ones. */
export function onTrusted<Type extends Event>(
  handler: (event: Type) => void,
): (event: Type) => void {
  return (event) => {
    if (event.isTrusted) handler(event);
  };
}

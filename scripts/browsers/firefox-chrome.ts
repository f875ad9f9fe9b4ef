import type { Browser } from 'puppeteer-core';

/** Runs code in Firefox's own window, where its internals can be reached. Needs `--remote-allow-system-access`. */
export async function evaluateInFirefox(browser: Browser, expression: string): Promise<unknown> {
  const send = bidiSend(browser);
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = pick(tree, 'result', 'contexts', '0', 'context');
  const answer = await send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  const type = pick(answer, 'result', 'type');
  if (type === 'success') return pick(answer, 'result', 'result', 'value');
  const reason = pick(answer, 'result', 'exceptionDetails', 'text');
  throw new Error(`expected Firefox to run "${expression}", and it said: ${String(reason)}`);
}

type Send = (method: string, params: object) => Promise<unknown>;

/** Puppeteer has no public door to commands of WebDriver BiDi that it does not know; its connection has. */
function bidiSend(browser: Browser): Send {
  const connection = pick(browser, 'connection');
  const send = pick(connection, 'send');
  if (typeof send !== 'function') {
    throw new Error('expected puppeteer’s Firefox browser to have a connection that sends');
  }
  return async (method, params) => await Reflect.apply(send, connection, [method, params]);
}

function pick(value: unknown, ...keys: string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Reflect.get(current, key, current);
  }
  return current;
}

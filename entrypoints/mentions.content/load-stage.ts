import type { Stage } from '../card/stage.ts';
import type { Background } from './ask-background.ts';

/** What draws cards: most pages are left without one, so its script comes when it is first needed. */
export type StageLoader = {
  /** Undefined until it was needed. */
  loaded(): Stage | undefined;
  /** Asks the background for the script, once; after a failure the next call tries again. */
  load(): Promise<Stage>;
};

export function createStageLoader(background: Background, signal: AbortSignal): StageLoader {
  let stage: Stage | undefined;
  let loading: Promise<Stage> | undefined;

  async function load(): Promise<Stage> {
    if (!globalThis.backstoryStage) await background.loadCard();
    if (!globalThis.backstoryStage)
      throw new Error('The card’s script was loaded and is not there.');
    stage = globalThis.backstoryStage(signal);
    return stage;
  }

  return {
    loaded: () => stage,
    load() {
      loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
  };
}

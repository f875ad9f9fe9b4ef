import { useEffect, useState } from 'preact/hooks';

import type { AccessScope, PageStatus } from '../../lib/model/browse.ts';
import type { Control } from '../../lib/model/control.ts';
import type { PopupServices } from './popup-services.ts';

type PageControl = {
  /** Undefined until it is known. */
  status: PageStatus | undefined;
  /** True when the last change could not be made. */
  hasFailed: boolean;
  control: (control: Control) => void;
  askForAccess: (scope: AccessScope) => void;
};

/** A page that is still being read has more to tell soon. */
const ASK_AGAIN_MS = 500;

/** The page in the current tab: asked for at each change, told by each press. */
export function usePageStatus(services: PopupServices, version: number): PageControl {
  const [status, setStatus] = useState<PageStatus>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (answer: PageStatus): void => {
      if (!isCurrent) return;
      setStatus(answer);
      const isReading = answer.state === 'on' && answer.progress === 'reading';
      if (isReading) timer = setTimeout(ask, ASK_AGAIN_MS);
    };
    const ask = (): void => {
      services.getPageStatus().then(take, () => take({ state: 'unavailable', reason: 'closed' }));
    };
    ask();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [services, version]);
  const control = (pressed: Control): void => {
    setFailed(false);
    services.control(pressed).then(setStatus, () => setFailed(true));
  };
  const askForAccess = (scope: AccessScope): void => {
    setFailed(false);
    services
      .askForAccess(scope)
      .then(() => services.getPageStatus())
      .then(setStatus, () => setFailed(true));
  };
  return { status, hasFailed, control, askForAccess };
}

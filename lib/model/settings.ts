/** What the reader decided about where Backstory runs: hosts where it is off. */
export type Settings = { sitesOff: string[] };

/** Settings read from storage, whatever an older version or a damaged profile left there. Total. */
export function withDefaults(stored: unknown): Settings {
  const sites =
    typeof stored === 'object' && stored !== null && 'sitesOff' in stored ? stored.sitesOff : [];
  return {
    sitesOff: Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [],
  };
}

/** Settings with a host switched on or off. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: on ? others : [...others, host].toSorted() };
}

const reported = new Set<string>();

/** Reports a failure nobody asked about, once for each place it comes from. */
export function logError(where: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const key = `${where} ${text}`;
  if (reported.has(key)) return;
  reported.add(key);
  console.error(`Backstory, ${where}:`, error);
}

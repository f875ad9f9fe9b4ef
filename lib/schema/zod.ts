import * as z from 'zod';

// Extension pages forbid functions made from text; zod would try one at the first schema (colinhacks/zod#5414).
z.config({ jitless: true });

export { z };

/** One sentence that names the first wrong place and what it should hold. */
export function firstProblem(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'unknown problem';
  const place = issue.path.map(String).join('.');
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}

/** The browser's command that steps through the names of a page; its keys are the reader's to set. */
export const STEP_COMMAND = 'step-mentions';

import { alone } from '../content/isolated.js';

/** Whether the device can pass text on to another of its programs. */
export const canShare = (): boolean => typeof navigator !== 'undefined' && 'share' in navigator;

/**
 * Opens the device's own choice of programs. The patient chooses, leaves it, or presses again while it is open. Returns
 * false where it was refused.
 */
export async function shareText(text: string): Promise<boolean> {
  try {
    await navigator.share(alone({ text }));
    return true;
  } catch (error) {
    return error instanceof DOMException && /^(?:Abort|InvalidState)Error$/.test(error.name);
  }
}

/** Puts text where it can be pasted from. Returns whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

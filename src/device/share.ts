/** Whether the device can pass text on to another of its programs. */
export const canShare = (): boolean => typeof navigator !== 'undefined' && 'share' in navigator;

/** Opens the device's own choice of programs. The patient chooses, or leaves it. */
export async function shareText(text: string): Promise<void> {
  await navigator.share({ text }).catch(() => undefined);
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

/** Whether the reader came to this page by a reload, or back or forward to it: the browser keeps their place. */
export function cameBack(): boolean {
  const [visit] = (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
  return visit !== undefined && visit.type !== 'navigate';
}

/** The browser brings the reader to their place while the page is loaded, and not later. */
export const isComingBack = (): boolean => cameBack() && document.readyState !== 'complete';

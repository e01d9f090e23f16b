export type Engine = 'chromium' | 'firefox' | 'webkit';
export interface WebKitPrograms {
  driver: string;
  miniBrowser: string;
  display: 'xvfb' | 'own';
}
export interface Browsers {
  chromium: string | undefined;
  firefox: string | undefined;
  webkit: WebKitPrograms | undefined;
}
export const engines: readonly Engine[];
export const engineNames: Readonly<Record<Engine, string>>;
export const chromiumArguments: readonly string[];
export function findBrowsers(): Browsers;
export function howToInstall(missing: readonly Engine[]): string;
export function provideBrowsers(wanted: readonly Engine[]): Promise<Browsers>;
export function startWebKitDriver(programs: WebKitPrograms): Promise<{ port: number; stop(): Promise<void> }>;

export const howToInstallPhp: string;
export function hasPhp(): boolean;
export function providePhp(): Promise<void>;

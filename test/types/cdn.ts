import { checkPack, ContentError, registerCondition, setAssetBase } from 'careleaf/cdn';

setAssetBase('/careleaf/');
const pack: unknown = JSON.parse('{}');
try {
  registerCondition(checkPack(pack, 'packs/mine.json'));
} catch (error) {
  if (error instanceof ContentError) console.warn(error.code.toUpperCase());
}
document.querySelector('care-leaflet')?.print();

// @ts-expect-error It is for the loader.
export { start } from 'careleaf/cdn';

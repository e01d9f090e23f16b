import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { readJson } from './files.js';
import type { ShippedPackage } from './shipped.js';

const { ExternalReferenceFactory } = Contrib.FromNodePackageJson.Factories;
const { ComponentBuilder } = Contrib.FromNodePackageJson.Builders;
const { LicenseFactory } = Contrib.License.Factories;

/** A licence that SPDX does not know by its id is written as a name. */
const licences = new LicenseFactory(() => {
  throw new RangeError('no expression');
});
const components = new ComponentBuilder(new ExternalReferenceFactory(), licences);
const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));

/**
 * The bill of materials of the scripts (CycloneDX): what the bundler put inside, not what was installed around it.
 * It bears no time and no random number, so that the same sources give the same bytes.
 */
export function billOfMaterials(packages: readonly ShippedPackage[]): string {
  const careleaf = component('.');
  const parts = packages.map(({ folder, files }) => {
    const part = component(folder);
    for (const file of files) part.properties.add(new Models.Property('careleaf:inside', file));
    return part;
  });
  for (const part of parts) careleaf.dependencies.add(part.bomRef);
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: careleaf }),
    components: new Models.ComponentRepository(parts),
  });
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

interface Locked {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}
const locked = readJson<Locked>('package-lock.json').packages;

/** A package as its own package.json describes it, with the hash of what the registry gave. */
function component(folder: string): Models.Component {
  const data = readJson<{ name: string; version: string }>(`${folder}/package.json`);
  const made = components.makeComponent(data, Enums.ComponentType.Library);
  if (!made) throw new Error(`${folder}/package.json has no name`);
  made.purl = `pkg:npm/${data.name.replace('@', '%40')}@${data.version}`;
  made.bomRef.value = made.purl;
  const { integrity } = locked[folder] ?? {};
  if (integrity) made.hashes.set(...Contrib.FromNodePackageJson.Utils.parsePackageIntegrity(integrity));
  return made;
}

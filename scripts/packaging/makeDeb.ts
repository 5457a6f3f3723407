import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import makeDebianPackage from 'electron-installer-debian';
import { PROJECT_ROOT } from '../common/project.ts';
import type { PackageIdentity } from './builderConfig.ts';

const DEBIAN_ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', arm: 'armhf' };
const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

export interface DebSource {
  readonly appDir: string;
  readonly appVersion: string;
  readonly electronVersion: string;
}

/** Packs an unpacked app as a .deb; returns its path. electron-builder's own target would need a download. */
export async function makeDeb(
  identity: PackageIdentity,
  source: DebSource,
  compression: 'xz' | 'zstd',
): Promise<string> {
  // The installer wants both files, which electron-builder leaves out.
  await writeFile(join(source.appDir, 'version'), source.electronVersion);
  await copyFile(join(PROJECT_ROOT, 'LICENSE'), join(source.appDir, 'LICENSE'));
  const icons = join(PROJECT_ROOT, 'resources', 'icons');
  const result = await makeDebianPackage({
    src: source.appDir,
    dest: join(PROJECT_ROOT, 'dist'),
    arch: DEBIAN_ARCHITECTURES[process.arch] ?? process.arch,
    options: {
      name: identity.name,
      productName: identity.productName,
      genericName: 'Wellness journal',
      description: 'Private place for mood, journal and wellbeing',
      productDescription:
        'Evenkeel keeps moods, stress, journal, goals and plans on this computer, in a file that only your password ' +
        'opens. It works offline and sends nothing anywhere.',
      version: source.appVersion,
      bin: identity.name,
      section: 'utils',
      maintainer: 'Evenkeel maintainers',
      compression,
      categories: ['Utility'],
      icon: {
        ...Object.fromEntries(ICON_SIZES.map((size) => [`${size}x${size}`, join(icons, `${size}x${size}.png`)])),
        scalable: join(icons, 'icon.svg'),
      },
    },
  });
  return result.packagePaths[0] ?? '';
}
